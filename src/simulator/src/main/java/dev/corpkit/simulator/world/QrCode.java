package dev.corpkit.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a QR code with parameters stands for (P98744). */
public record QrCode(List<String> suiteIds, Optional<String> state) {
    public static final Duration LIFE = Duration.ofDays(10);

    static final String URL = "https://open.work.weixin.qq.com/3rdservice/wework/simulated?state=";
    static final String CODE = "&code=";

    public QrCode {
        suiteIds = List.copyOf(suiteIds);
    }
}
