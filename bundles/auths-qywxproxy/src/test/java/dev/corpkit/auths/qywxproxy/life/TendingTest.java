package dev.corpkit.auths.qywxproxy.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TendingTest {

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final List<String> done = new ArrayList<>();

    private Tending node(String name) {
        return new Tending("dkSUITE", store, clock)
                .everywhere("count", () -> done.add(name + " counts"))
                .alone("fail", () -> {
                    throw new IllegalStateException("failed");
                })
                .alone("erase", () -> done.add(name + " erases"));
    }

    @Test
    void oneNodeAtATimeDoesWhatOneNodeIsEnoughFor() {
        Tending other = node("other");
        Tending first = node("first").alone("meanwhile", other::tend);

        first.tend();
        other.tend();

        assertThat(done)
                .containsExactly("first counts", "first erases", "other counts", "other counts", "other erases");
    }

    @Test
    void aFailingStepStopsNoOtherAndIsToldOnceAMinute() {
        Tending tending = node("node");
        try (LogWatcher log = LogWatcher.start()) {
            for (int i = 0; i < 13; i++) {
                tending.tend();
                clock.advance(Duration.ofSeconds(5));
            }
            assertThat(log.events()).hasSize(2).allMatch(line -> line.contains("Could not fail suite=dkSUITE"));
        }
        assertThat(done).hasSize(26);
    }

    @Test
    @Tag("A4")
    void settledCallbacksGoAfterAWhileAndWaitingOnesNever() {
        keep("old", State.DONE);
        keep("given up", State.FAILED);
        keep("waiting", State.WAITING);
        clock.advance(Duration.ofDays(31));
        keep("new", State.DONE);
        OldRows oldRows = new OldRows(store, clock, Duration.ofDays(30));

        oldRows.delete();

        List<CallbackRow> left = store.inTransaction(tx -> tx.callbacks().newest("dkSUITE", 9));
        assertThat(left).extracting(CallbackRow::kind).containsExactly("new", "waiting");
    }

    private void keep(String kind, State state) {
        store.run(tx -> tx.callbacks()
                .insert(CallbackRow.arrived("dkSUITE", "wpX", kind, "<xml/>", kind, clock.instant(), clock.instant())
                        .with(state, 1, clock.instant(), null)));
    }
}
