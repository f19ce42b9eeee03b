package dev.corpkit.simulator.callbacks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/** WeCom's check of an address when it is saved: the encrypted text must come back plain, byte for byte (P96238). */
final class Verification {
    private static final int QUOTED = 80;

    private final HttpClient http;
    private final Clock clock;
    private final Random random;

    Verification(HttpClient http, Clock clock, Random random) {
        this.http = http;
        this.clock = clock;
        this.random = random;
    }

    void check(CallbackSetting setting, String receiveId, Duration timeout) {
        String echo = Long.toString(random.nextLong() & Long.MAX_VALUE);
        Push push = Push.to(setting)
                .random(random)
                .receiveId(receiveId)
                .at(clock.instant())
                .verification(echo);
        HttpResponse<String> response = answer(setting, push, timeout);
        if (response.statusCode() != 200) {
            throw refused(setting, "answered status " + response.statusCode());
        }
        if (!response.body().equals(echo)) {
            throw refused(
                    setting,
                    "answered 200 with " + quoted(response.body()) + ", not the " + echo.length()
                            + " digits that were encrypted and nothing else");
        }
    }

    private HttpResponse<String> answer(CallbackSetting setting, Push push, Duration timeout) {
        try {
            return http.send(push.http(timeout), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CallbackVerificationException(text(setting, "did not answer: " + e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallbackVerificationException(text(setting, "was not waited for"), e);
        }
    }

    private static CallbackVerificationException refused(CallbackSetting setting, String what) {
        return new CallbackVerificationException(text(setting, what));
    }

    private static String text(CallbackSetting setting, String what) {
        return "url: " + setting.url().getHost() + ":" + setting.url().getPort()
                + setting.url().getPath() + " " + what;
    }

    private static String quoted(String body) {
        return "\"" + (body.length() > QUOTED ? body.substring(0, QUOTED) + "…" : body) + "\"";
    }
}
