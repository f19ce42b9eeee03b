package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs by events take their own turn (contract rows A12, G5), and none outlives an erasure (C20). */
class EventTurnsTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final SyncTarget TARGET = new SyncTarget(ORG, "corp", "Title", Mirror.NO_GUARD);

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final SequentialIds ids = new SequentialIds("id-");
    private final List<String> readings = new ArrayList<>();

    private SyncEngine node(LeaseWait wait) {
        return new SyncEngine(store, clock, ids, "node", wait);
    }

    private final SyncEngine free = node((lease, attempt) -> {
        throw new AssertionError("Nobody should have " + lease);
    });

    private Snapshot whole(SyncProgress progress) {
        readings.add("whole");
        return wecom().member("a", "2").complete();
    }

    private Optional<FocusedSnapshot> focused(SyncProgress progress) {
        readings.add("focused");
        return Optional.of(nothing().member("a", "3").focused());
    }

    /** Somebody works on the organization; what happens is done before the turn is given back. */
    private SyncEngine after(Runnable happening) {
        ((CorpStore) store)
                .run(tx -> tx.leases().acquire("sync:" + ORG, "somebody", clock.instant(), KeptLease.LENGTH));
        return node((lease, attempt) -> {
            clock.advance(KeptLease.LENGTH);
            happening.run();
        });
    }

    @Test
    @Tag("A12")
    void eventsAreNotServedByASyncThatEndedWhileTheyWaited() {
        free.sync(TARGET, this::whole, SyncProgress.NONE);
        SyncEngine waiting = after(() -> free.sync(TARGET, this::whole, SyncProgress.NONE));
        waiting.syncEvents(TARGET, this::focused, this::whole, SyncProgress.NONE);
        assertThat(readings).containsExactly("whole", "whole", "focused");
    }

    @Test
    void aSyncIsNotServedByARunByEventsThatEndedWhileItWaited() {
        free.sync(TARGET, this::whole, SyncProgress.NONE);
        SyncEngine waiting = after(() -> free.syncEvents(TARGET, this::focused, this::whole, SyncProgress.NONE));
        SyncReport report = waiting.sync(TARGET, this::whole, SyncProgress.NONE);
        assertThat(readings).containsExactly("whole", "focused", "whole");
        assertThat(runs()).extracting(run -> run.report().getRunId()).startsWith(report.getRunId());
    }

    @Test
    @Tag("C20")
    void aSyncThatWaitedForAnErasureFailsByItsFirstCallAndWritesNothing() {
        free.sync(TARGET, this::whole, SyncProgress.NONE);
        SyncEngine waiting = after(() -> ((CorpStore) store).run(tx -> {
            tx.orgs().erase(ORG);
            tx.authorizations().save(cancelled());
        }));
        NotAuthorizedException cancelled = new NotAuthorizedException("cancelled");
        assertThatThrownBy(() -> waiting.sync(
                        TARGET,
                        progress -> {
                            throw cancelled;
                        },
                        SyncProgress.NONE))
                .isSameAs(cancelled);
        assertThatThrownBy(() -> waiting.syncEvents(
                        TARGET,
                        progress -> {
                            throw cancelled;
                        },
                        this::whole,
                        SyncProgress.NONE))
                .isSameAs(cancelled);
        assertThat(store.<Boolean>inTransaction(tx -> tx.orgs().find(ORG).isPresent()))
                .isFalse();
        assertThat(runs()).isEmpty();
    }

    /** What stays of an enterprise that is erased. */
    private static AuthorizationRow cancelled() {
        return new AuthorizationRow(
                "suite",
                TARGET.corpId(),
                "",
                "",
                null,
                ScopeRow.EMPTY,
                AuthorizationRow.Status.CANCELLED,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Test
    void afterAnErasureTheNextAuthorizationIsMirroredAfresh() {
        free.sync(TARGET, this::whole, SyncProgress.NONE);
        ((CorpStore) store).run(tx -> tx.orgs().erase(ORG));
        SyncReport report = free.syncEvents(TARGET, this::focused, this::whole, SyncProgress.NONE);
        assertThat(readings).containsExactly("whole", "focused", "whole");
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(store.<List<?>>inTransaction(tx -> tx.depts().all(ORG))).hasSize(3);
    }

    @Test
    @Tag("G5")
    void eventsOfAStaleHolderAreNotWritten() {
        free.sync(TARGET, this::whole, SyncProgress.NONE);
        assertThatThrownBy(() -> free.syncEvents(
                        TARGET,
                        progress -> {
                            clock.advance(KeptLease.LENGTH.plusSeconds(1));
                            free.sync(TARGET, this::whole, SyncProgress.NONE);
                            return focused(progress);
                        },
                        this::whole,
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasCauseInstanceOf(StaleLeaseException.class);
        assertThat(((CorpStore) store)
                        .<List<DeptLink>>inTransaction(tx -> tx.deptLinks().all(ORG)))
                .extracting(DeptLink::deptId)
                .containsExactly("2");
    }

    @Test
    void aRunThatFailsIsLoggedOnce() {
        try (LogWatcher log = LogWatcher.start()) {
            assertThatThrownBy(() -> free.sync(
                    TARGET,
                    progress -> {
                        throw new NotAuthorizedException("cancelled");
                    },
                    SyncProgress.NONE));
            log.assertLogged("Run failed corp=app/corps.A kind=SYNC run=id-1 reason=cancelled");
        }
    }

    private List<RunRow> runs() {
        return store.inTransaction(tx -> tx.runs().list(ORG, 100));
    }
}
