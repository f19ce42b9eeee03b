package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A14")
class QrCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "https://open.work.weixin.qq.com/3rdservice/wework/simulated?state=order42",
                "https://open.work.weixin.qq.com/wwopen/qrcode?auth=0123456789abcdefghijklmnopqrstuvwxyz0123456789"
                        + "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz&state=ABCDEFGHIJKLMNOP"
            })
    void whatIsPrintedIsReadBack(String address) throws Exception {
        assertThat(QrReading.of(QrCode.lines(address, false), false)).isEqualTo(address);
        assertThat(QrReading.of(QrCode.lines(address, true), true)).isEqualTo(address);
    }

    @Test
    void theQuietZoneIsDrawnOnADarkTerminalAndEmptyOnALightOne() {
        List<String> dark = QrCode.lines("https://a.example/", false);
        List<String> light = QrCode.lines("https://a.example/", true);

        assertThat(dark).allMatch(line -> line.startsWith("██") && line.endsWith("██"));
        assertThat(dark.get(0)).matches("█+");
        assertThat(light).allMatch(line -> line.startsWith("  ") && line.endsWith("  "));
        assertThat(light.get(0)).isBlank();
        assertThat(light.get(light.size() - 1)).isBlank();
    }

    @Test
    void anAddressThatNoQrCodeHoldsIsSaidToBeTooLong() {
        assertThatThrownBy(() -> QrCode.lines("x".repeat(5000), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
    }
}
