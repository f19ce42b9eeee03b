package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.call.Repetition;
import dev.corpkit.wecom.client.endpoint.MessageEndpoints;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who closes an idle connection first. OkHttp's pool has no clock to move, so the seconds of a server stand for an order of events:
 * with the pool's four seconds, the server of one second closes first, that of nine seconds last.
 */
@Timeout(60)
class IdleConnectionsTest {

    private final ClosingServer server = new ClosingServer();
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    private Link link(Duration idle) {
        Settings settings = Settings.withDefaults(server.url());
        return new Link(settings, new Repetition(pauses::add, new Random(1)), InstantSource.system(), idle);
    }

    private static void send(Link link) {
        Calls calls = link.callsOf(Scene.SUITE, Scene.CORP);
        calls.send(link.api().create(MessageEndpoints.class).send("SECRET-TOKEN", Map.of("touser", "a")));
    }

    private static void awaitNone(IntSupplier connections) {
        while (connections.getAsInt() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void poolKeepsIdleConnectionsForLessThanCommonServers() {
        assertThat(Link.IDLE).isEqualTo(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({"1, server", "4, both", "9, pool"})
    void callAfterIdleLimitOfServerArrivesExactlyOnce(int seconds, String closesFirst) {
        Duration idle = closesFirst.equals("server") ? Duration.ofMinutes(1) : Duration.ofMillis(1);
        try (Link link = link(idle)) {
            for (int calls = 1; calls <= 5; calls++) {
                send(link);
                if (!closesFirst.equals("pool")) {
                    server.closeIdle();
                }
                if (closesFirst.equals("pool")) {
                    awaitNone(link::openConnections);
                    awaitNone(server::openConnections);
                }
                assertThat(server.count("message/send")).isEqualTo(calls);
            }
        }
        assertThat(pauses).as("no try was lost on a dead connection").isEmpty();
    }

    @Test
    void connectionIsUsedAgainSoonAfter() {
        try (Link link = link(Duration.ofMinutes(1))) {
            send(link);
            send(link);

            assertThat(server.openConnections()).isEqualTo(1);
            assertThat(link.openConnections()).isEqualTo(1);
        }
    }
}
