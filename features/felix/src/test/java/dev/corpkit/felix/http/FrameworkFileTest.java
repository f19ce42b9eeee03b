package dev.corpkit.felix.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkFileTest {

    private static final String HOST = "org.apache.felix.http.host";
    private static final String PORT = "org.osgi.service.http.port";

    private final ConfigurationRegister register = new ConfigurationRegister();

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "80 80", "[80;90]"})
    void aWrongPortAtTheStartIsTakenOutSoThatTheStartsOwnHolds(String port) {
        assertThat(correctHttp(Map.of(PORT, port, HOST, "127.0.0.1"))).isEqualTo(Map.of(HOST, "127.0.0.1"));
        assertThat(register.findings())
                .extracting(Finding::place)
                .containsExactly("org.apache.felix.http.cfg: " + PORT);
    }

    @Test
    void afterAWrongEditTheAddressBeforeItHolds() {
        correctHttp(Map.of(PORT, "9001", HOST, "127.0.0.1"));

        assertThat(correctHttp(Map.of(PORT, "9002", HOST, "999.1.1.1")))
                .isEqualTo(Map.of(PORT, "9001", HOST, "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8080", "65535", "*", "[8000,8010)", "(8000,]"})
    void whatJettyUnderstandsStays(String port) {
        Map<String, Object> written = Map.of(PORT, port, "org.eclipse.jetty.http.minThreads", "4");

        assertThat(correctHttp(written)).isEqualTo(written);
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void aMisspeltNameIsAFindingAndChangesNothing() {
        Map<String, Object> written = Map.of("port", "9000");

        assertThat(correctHttp(written)).isEqualTo(written);
        assertThat(register.findings()).extracting(Finding::place).containsExactly("org.apache.felix.http.cfg: port");
    }

    @Test
    void theOperatorsDoorIsNeverAtTheCallbacksPortByDefault() {
        FrameworkFile file = HttpFile.operators(Map.of("corpkit.operators.port", "0")::get);

        assertThat(file.corrected(Map.of(), register.read(file.pid(), Map.of(), file.reading(Set.of()))))
                .containsEntry(HOST, "127.0.0.1")
                .containsEntry(PORT, "0")
                .containsEntry("org.apache.felix.http.runtime.init.dev.corpkit.door", "operators");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "jsonp", "verbose.txt"})
    void theHealthPageHasNoFormatForBrowsers(String format) {
        FrameworkFile file = HealthPageFile.file();
        Map<String, Object> written = Map.of("format", format, "servletContextName", "default");

        assertThat(file.corrected(written, register.read(file.pid(), written, file.reading(written.keySet()))))
                .containsEntry("format", "json")
                .containsEntry("servletContextName", "corpkit-operators");
    }

    @Test
    void theHealthPageKeepsItsPathAndStaysShutForPagesOfElsewhere() {
        FrameworkFile file = HealthPageFile.file();
        Map<String, Object> written =
                Map.of("servletPath", "nothing", "cors.accessControlAllowOrigin", "everybody", "timeout", "5");

        assertThat(file.corrected(written, register.read(file.pid(), written, file.reading(written.keySet()))))
                .containsEntry("servletPath", "/system/health")
                .containsEntry("cors.accessControlAllowOrigin", "")
                .containsEntry("timeout", "5");
        assertThat(register.findings()).hasSize(2);
    }

    private Map<String, Object> correctHttp(Map<String, Object> written) {
        FrameworkFile file = HttpFile.file();
        return file.corrected(written, register.read(file.pid(), written, file.reading(written.keySet())));
    }
}
