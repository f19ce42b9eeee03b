package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.wecom.client.answer.TokenAnswers;
import dev.corpkit.wecom.client.call.Repetition;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IdleConnectionsTest {

    private final FakeWeCom wecom = new FakeWeCom();
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void close() {
        wecom.close();
    }

    private Link link(Duration idle) {
        Settings settings = new Settings(wecom.url(), Duration.ofSeconds(5), Duration.ofSeconds(5), 4);
        return new Link(settings, new Repetition(pauses::add, new Random(1)), idle);
    }

    private static TokenAnswers.Corp call(Link link) {
        SuiteEndpoints endpoints = link.api().create(SuiteEndpoints.class);
        return link.callsOf(Scene.SUITE, Scene.CORP).send(endpoints.gettoken(Scene.CORP, "SECRET"));
    }

    /** Answers, then closes the connection without saying so. */
    private static MockResponse thenClosed() {
        return new MockResponse.Builder()
                .body(FakeWeCom.golden("gettoken"))
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aConnectionThatWasIdleIsDroppedBeforeACallTakesIt() {
        wecom.next("gettoken", IdleConnectionsTest::thenClosed);
        try (Link link = link(Duration.ofMillis(1))) {
            call(link);
            while (link.openConnections() > 0) {
                Thread.onSpinWait();
            }

            assertThat(call(link).expiresIn()).isPositive();
        }
        assertThat(pauses).as("no try was lost on a dead connection").isEmpty();
        assertThat(wecom.calls("gettoken"))
                .extracting(request -> request.getConnectionIndex())
                .doesNotHaveDuplicates();
    }

    @Test
    void aConnectionIsUsedAgainSoonAfter() {
        try (Link link = link(Duration.ofMinutes(1))) {
            call(link);
            call(link);
        }
        assertThat(wecom.calls("gettoken"))
                .extracting(request -> request.getConnectionIndex())
                .containsOnly(0);
    }
}
