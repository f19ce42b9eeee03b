package dev.corpkit.findings.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O4")
class ClearSecretsTest {

    private static final String PID = "dev.corpkit.sample";
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void aSecretThatTheFrameworkWritesToItsCacheIsAFindingUntilItIsGone() {
        ConfigurationRegister register = in(Map.of());

        read(register, Map.of(".password", "S3CRET", "user", "corpkit"));

        assertThat(register.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.WARNING);
            assertThat(finding.place()).isEqualTo(PID + ".cfg: .password");
            assertThat(finding.cause()).contains("in clear");
            assertThat(finding.remedy()).contains("felix.cm.pm = memory");
            assertThat(finding.since()).isEqualTo(NOW);
            assertThat(finding.toString()).doesNotContain("S3CRET");
        });

        read(register, Map.of("user", "corpkit"));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNoSecretIsWritten() {
        ConfigurationRegister register = in(Map.of());

        read(register, Map.of(".password", "  ", "user", "corpkit"));

        assertThat(register.findings()).isEmpty();
    }

    @Test
    void aFrameworkThatHoldsConfigurationsInMemoryKeepsNoSecret() {
        ConfigurationRegister register = in(Map.of("felix.cm.pm", "memory"));

        read(register, Map.of(".password", "S3CRET", "user", "corpkit"));

        assertThat(register.findings()).extracting(Finding::place).isEmpty();
    }

    private static ConfigurationRegister in(Map<String, String> framework) {
        return new ConfigurationRegister(() -> NOW, ClearSecrets.in(framework::get));
    }

    private static void read(ConfigurationRegister register, Map<String, String> written) {
        register.read(PID, written, values -> values.secret(".password") + values.text("user", ""));
    }
}
