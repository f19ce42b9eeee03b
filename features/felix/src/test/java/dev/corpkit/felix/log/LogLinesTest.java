package dev.corpkit.felix.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.corpkit.corps.testkit.HostileTexts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the distribution configures it: whoever logs whatever, a line is one line and does no harm. */
@Tag("O3")
class LogLinesTest {

    private static final Path CONFIGURATION = Path.of("src/runtime/conf/logback.xml");

    @TempDir
    Path folder;

    private final LoggerContext logback = new LoggerContext();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private Logger log;

    @BeforeEach
    void configure() throws Exception {
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        logback.setMDCAdapter(new LogbackMDCAdapter());
        logback.putProperty("corpkit.log", folder.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logback);
        configurator.doConfigure(CONFIGURATION.toFile());
        log = logback.getLogger("com.example.Foreign");
    }

    @AfterEach
    void stop() {
        logback.stop();
        System.setErr(before);
    }

    private List<String> lines() throws Exception {
        return Files.readString(folder.resolve("corpkit.log")).lines().toList();
    }

    private List<String> errorLines() {
        return errors.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void whatLibrariesTellOfAStartConcernsNobodyAndWhatIsWrongIsLogged() throws Exception {
        for (String library :
                List.of("org.apache.felix.hc.core.impl.HealthCheckMonitor", "org.quartz.core.QuartzScheduler")) {
            logback.getLogger(library).info("started");
            logback.getLogger(library).warn("did not");
        }

        assertThat(lines()).hasSize(2).allSatisfy(line -> assertThat(line).endsWith("did not"));
    }

    @Test
    void ordinaryTextsStayAsTheyAre() throws Exception {
        log.warn("王小明 é 😀 (a) {b} C:\\d");

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("WARN  [main] com.example.Foreign - 王小明 é 😀 (a) {b} C:\\d");
        assertThat(errorLines()).singleElement().asString().endsWith(" WARN  王小明 é 😀 (a) {b} C:\\d");
    }

    @Test
    void eachMessageIsOneHarmlessLineInFileAndOnTheTerminal() throws Exception {
        HostileTexts.all().forEach(text -> log.warn("Refused name={}", text));

        assertThat(lines())
                .hasSize(HostileTexts.all().size())
                .noneMatch(HostileTexts::isHarmful)
                .allMatch(line -> line.contains(" - Refused name="));
        assertThat(errorLines()).hasSize(HostileTexts.all().size()).noneMatch(HostileTexts::isHarmful);
    }

    @Test
    void loggersAndThreadsAreNamedHarmlessly() throws Exception {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName(HostileTexts.together());
        try {
            logback.getLogger("com." + HostileTexts.together().replace('.', '_'))
                    .warn("x");
        } finally {
            thread.setName(name);
        }

        assertThat(lines()).singleElement().matches(line -> !HostileTexts.isHarmful(line));
    }

    @Test
    void aStackTraceHasItsLinesAndNoneThatAMessageMade() throws Exception {
        String forged = "a\n2026-11-01 08:00:00,000 ERROR [main] dev.corpkit - forged\u001b[2J\u202e";
        log.error("Failed", new IllegalStateException(forged, new IllegalArgumentException(forged)));

        assertThat(lines())
                .hasSizeGreaterThan(4)
                .noneMatch(line -> line.startsWith("2026-11-01"))
                .noneMatch(line -> HostileTexts.isHarmful(line.replace("\t", "")))
                .anyMatch(line -> line.startsWith("\tat dev.corpkit.felix.log.LogLinesTest"))
                .anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: a?2026-11-01"));
        assertThat(errorLines()).noneMatch(line -> HostileTexts.isHarmful(line.replace("\t", "")));
    }
}
