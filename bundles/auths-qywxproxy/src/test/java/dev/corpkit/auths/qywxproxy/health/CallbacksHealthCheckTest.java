package dev.corpkit.auths.qywxproxy.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.CallbackConfig;
import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.callback.Callbacks;
import dev.corpkit.auths.qywxproxy.callback.TicketKeeper;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.wecom.callback.CallbackSecrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallbacksHealthCheckTest {

    private static final String SUITE = "dkSUITE";

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final TicketKeeper suite = new TicketKeeper(SUITE, store);

    private record Owner(Callbacks callbacks, boolean isActive) implements CallbackOwner {

        @Override
        public String getSuiteId() {
            return SUITE;
        }
    }

    @Test
    @Tag("A5")
    void missingTicketsAreNoHarmFor25MinutesAnAlarmAfter40AndTheNextOneEndsIt() {
        CallbacksHealthCheck check = check(true);
        suite.acceptTicket("TICKET", clock.instant());
        try (LogWatcher log = LogWatcher.start()) {
            clock.advance(Duration.ofMinutes(25));
            assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
            assertThat(log.events()).isEmpty();

            clock.advance(Duration.ofMinutes(15));
            assertThat(check.execute().toString()).contains(SUITE, "callback address");
            assertThat(check.execute().getStatus()).isEqualTo(Status.WARN);

            suite.acceptTicket("TICKET2", clock.instant());
            assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
            assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
            assertThat(log.events()).hasSize(2);
            assertThat(log.events().get(0)).startsWith("WARN").contains("No suite ticket");
            assertThat(log.events().get(1)).startsWith("INFO").contains("come again suite=" + SUITE);
        }
    }

    @Test
    @Tag("A5")
    void aFirstTicketIsWaitedForFromTheStart() {
        CallbacksHealthCheck check = check(true);
        clock.advance(Duration.ofMinutes(30));
        assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
        clock.advance(Duration.ofMinutes(1));
        assertThat(check.execute().toString()).contains("never got one");
    }

    @Test
    void nobodyWaitsForTicketsOfAnElementThatReceivesNoneOrIsInactive() {
        CallbacksHealthCheck inactive = check(false);
        CallbacksHealthCheck withoutDoor = new CallbacksHealthCheck(
                List.of(new Owner(new Callbacks(suite, Optional.empty(), store, clock, Settings.DEFAULT), true)));
        clock.advance(Duration.ofDays(1));

        assertThat(inactive.execute().getStatus()).isEqualTo(Status.OK);
        assertThat(withoutDoor.execute().getStatus()).isEqualTo(Status.OK);
    }

    @Test
    @Tag("A4")
    void callbacksThatWaitLongOrWereGivenUpAreTold() {
        CallbacksHealthCheck check = check(true);
        suite.acceptTicket("TICKET", clock.instant());
        keep("waiting", State.WAITING);
        clock.advance(Duration.ofMinutes(5));
        assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
        clock.advance(Duration.ofSeconds(1));
        assertThat(check.execute().toString()).contains("waits since 2026-11-01T08:00:00Z");

        keep("failed", State.FAILED);
        Result both = check.execute();
        assertThat(both.getStatus()).isEqualTo(Status.WARN);
        assertThat(both.toString()).contains("1 callbacks of suite dkSUITE were given up");
    }

    private void keep(String kind, State state) {
        store.run(tx -> tx.callbacks()
                .insert(CallbackRow.arrived(SUITE, "wpX", kind, "<xml/>", kind, clock.instant(), clock.instant())
                        .with(state, 1, clock.instant(), null)));
    }

    private CallbacksHealthCheck check(boolean active) {
        CallbackConfig config = new CallbackConfig(SUITE, null, new CallbackSecrets("T", "k".repeat(43)), Map.of());
        return new CallbacksHealthCheck(
                List.of(new Owner(new Callbacks(suite, Optional.of(config), store, clock, Settings.DEFAULT), active)));
    }
}
