package dev.corpkit.corps.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.alarms.receiver.MailSettings.Tls;
import dev.corpkit.corps.alarms.receiver.Receiver;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F5")
class AlarmSettingsTest {

    private static final Map<String, String> ALL = Map.of(
            "name", "east",
            "pauseMinutes", "5",
            ".webhookUrl", "https://alarms.example.com/hook?token=1",
            ".webhookSecret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "mailHost", "mail.example.com",
            "mailTls", "TLS",
            "mailFrom", "corpkit@example.com",
            "mailTo", "a@example.com, b@example.com",
            "mailUser", "corpkit",
            ".mailPassword", " p$ ");

    private final ConfigurationRegister register = new ConfigurationRegister();

    @Test
    void nothingWrittenTellsNobody() {
        AlarmSettings settings = read(Map.of());
        assertThat(settings.receivers()).isEmpty();
        assertThat(settings.incomplete()).isEmpty();
        assertThat(settings.pause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAndShowsNoSecret() {
        AlarmSettings settings = read(ALL);
        assertThat(register.findings()).isEmpty();
        assertThat(settings.receivers()).extracting(Receiver::name).containsExactly("webhook", "mail");
        assertThat(settings.mail().orElseThrow().tls()).isEqualTo(Tls.TLS);
        assertThat(settings.mail().orElseThrow().password()).isEqualTo(" p$ ");
        assertThat(settings.toString()).doesNotContain("whsec", "token", "p$", "@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "pauseMinutes,0",
        "pauseMinutes,soon",
        ".webhookUrl,http://alarms.example.com/",
        ".webhookUrl,https://user:password@alarms.example.com/",
        ".webhookUrl,hooks.example.com",
        ".webhookUrl,ftp://127.0.0.1/",
        ".webhookSecret,secret",
        ".webhookSecret,whsec_c2hvcnQ=",
        ".webhookSecret,whsec_???",
        "mailPort,70000",
        "mailTls,ssl",
        "mailFrom,nobody",
        "mailFrom,a@b.c\\r\\nBcc: d@e.f",
        "mailTo,'a@example.com,,b@example.com'",
        "mailTo,a@example.com b@example.com"
    })
    void eachWrongValueIsAFindingThatNamesItsField(String field, String value) {
        Map<String, String> wrong = new HashMap<>(ALL);
        wrong.put(field, value);
        read(wrong);
        assertThat(register.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("dev.corpkit.corps.alarms.cfg: " + field);
            if (field.startsWith(".")) {
                assertThat(finding.cause()).doesNotContain(value);
            }
        });
    }

    private AlarmSettings read(Map<String, String> written) {
        return register.read(Alarms.PID, written, AlarmSettings::of);
    }
}
