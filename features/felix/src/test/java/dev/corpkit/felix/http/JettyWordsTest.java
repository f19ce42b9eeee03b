package dev.corpkit.felix.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.felix.http.SilentDoor.Door;
import dev.corpkit.findings.Finding;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class JettyWordsTest {

    private static final Logger JETTY = LoggerFactory.getLogger("org.apache.felix.http");

    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    private boolean stopping;
    private final SilentDoor door = new SilentDoor(InstantSource.system());
    private final JettyWords words = new JettyWords(door, "127.0.0.1:8081"::equals, () -> stopping);

    @BeforeEach
    void listen() {
        words.start();
        logback.addTurboFilter(words);
    }

    @AfterEach
    void listenNoMore() {
        logback.getTurboFilterList().remove(words);
    }

    @Test
    void aUsedPortIsOneLineThatNamesTheVariable() {
        try (LogWatcher log = LogWatcher.start()) {
            failToBind("Address already in use");
            JETTY.error("Jetty stopped (no connectors available)");
            JETTY.error("Exception while initializing Jetty", new NullPointerException("this.server is null"));
            failToBind("Address already in use");

            assertThat(log.events())
                    .filteredOn(line -> !line.startsWith("DEBUG"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.lines())
                            .singleElement()
                            .asString()
                            .contains("127.0.0.1:8080", "another program uses this port", "CORPKIT_HTTP_PORT"));
        }
        assertThat(door.findings()).extracting(Finding::place).containsExactly("127.0.0.1:8080");
    }

    @Test
    void theOperatorsDoorIsToldBesideTheCallbacks() {
        failToBind("Address already in use");
        JETTY.error(
                "Failed to start Connector: {}",
                "ServerConnector@1f{HTTP/1.1, (http/1.1)}{127.0.0.1:8081}",
                new BindException("Address already in use"));

        assertThat(door.findings())
                .extracting(Finding::remedy)
                .anyMatch(remedy -> remedy.contains("CORPKIT_HTTP_PORT"))
                .anyMatch(remedy -> remedy.contains("CORPKIT_OPERATORS_PORT"))
                .hasSize(2);
    }

    @Test
    void anAddressOfAnotherMachineIsSaidWithTheSystemsReason() {
        failToBind("Cannot assign requested address");

        assertThat(door.findings()).extracting(Finding::cause).allMatch(cause -> cause.contains("Cannot assign"));
    }

    @Test
    void aHostThatNobodyKnowsIsSaidInWords() {
        failToBind(new UnresolvedAddressException());

        assertThat(door.findings())
                .extracting(Finding::cause)
                .allMatch(cause -> cause.contains("no address is known of this host"))
                .hasSize(1);
    }

    @Test
    void whatAnswersAgainIsNoFinding() {
        failToBind("Address already in use");
        door.answers(Door.OPERATORS);
        assertThat(door.findings()).hasSize(1);
        door.answers(Door.CALLBACKS);

        assertThat(door.findings()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAStartThatIsBrokenOffByTheEndOfTheProcess() {
        stopping = true;
        try (LogWatcher log = LogWatcher.start()) {
            JETTY.error("Exception while initializing Jetty", new IllegalStateException("Invalid BundleContext."));
            LoggerFactory.getLogger("LogService.org.apache.felix.eventadmin").warn("Event Task Processing Interrupted");

            assertThat(log.events()).isEmpty();
        }
    }

    @Test
    void whateverElseIsSaidPasses() {
        try (LogWatcher log = LogWatcher.start()) {
            JETTY.error("Exception while stopping Jetty", new IllegalStateException());
            JETTY.error("Failed to start Connector: {}", "connector", new IllegalStateException());
            JETTY.error("Exception while initializing Jetty", new NullPointerException());

            assertThat(log.events()).hasSize(3);
        }
        assertThat(door.findings()).isEmpty();
    }

    private static void failToBind(String reason) {
        failToBind(new BindException(reason));
    }

    private static void failToBind(Exception cause) {
        JETTY.error(
                "Failed to start Connector: {}",
                "ServerConnector@1f{HTTP/1.1, (http/1.1)}{127.0.0.1:8080}",
                new IOException("Failed to bind to /127.0.0.1:8080", cause));
    }
}
