package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several causes ask for a full sync at once, as when an enterprise goes live: one that began after all of them pays. */
@Tag("A7")
class OwedSyncTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final SyncTarget TARGET = new SyncTarget(ORG, "corp", "Title", Mirror.NO_GUARD);

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at(Instant.parse("2026-11-01T08:00:00Z"));
    private final AtomicInteger readings = new AtomicInteger();
    private final SyncEngine engine = node("a", (lease, attempt) -> {
        throw new AssertionError("Nobody has it");
    });

    @Test
    void aCompleteSyncThatBeganSinceServes() {
        Instant cause = clock.instant();
        SyncReport first = sync(engine, wecom().complete());
        clock.advance(Duration.ofSeconds(5));

        assertThat(owed(engine, cause).getRunId()).isEqualTo(first.getRunId());
        assertThat(readings).hasValue(1);
        assertThat(engine.cancel(TARGET)).as("the lease was given back").isFalse();
    }

    @Test
    void oneThatBeganBeforeServesNot() {
        sync(engine, wecom().complete());
        clock.advance(Duration.ofSeconds(5));

        assertThat(owed(engine, clock.instant()).getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(readings).hasValue(2);
    }

    @Test
    void oneThatDidNotReadEverythingServesNot() {
        Instant cause = clock.instant();
        sync(engine, wecom().partial());
        owed(engine, cause);
        assertThat(readings).hasValue(2);
    }

    @Test
    void oneThatIsUnderWayIsWaitedFor() {
        Instant cause = clock.instant();
        store.run(tx -> tx.leases().acquire(Lease.syncOf(ORG), "somebody", cause, KeptLease.LENGTH));
        SyncEngine waiting = node("b", (lease, attempt) -> {
            clock.advance(KeptLease.LENGTH);
            sync(engine, wecom().complete());
        });

        assertThat(owed(waiting, cause).getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(readings).hasValue(1);
    }

    private SyncEngine node(String name, LeaseWait wait) {
        return new SyncEngine(store, clock, new SequentialIds(name), name, wait);
    }

    private SyncReport sync(SyncEngine node, Snapshot snapshot) {
        return node.sync(TARGET, reading(snapshot), SyncProgress.NONE);
    }

    private SyncReport owed(SyncEngine node, Instant cause) {
        return node.syncOwed(TARGET, cause, reading(wecom().complete()), RunHooks.NONE, SyncProgress.NONE);
    }

    private SnapshotReader reading(Snapshot snapshot) {
        return progress -> {
            readings.incrementAndGet();
            return snapshot;
        };
    }
}
