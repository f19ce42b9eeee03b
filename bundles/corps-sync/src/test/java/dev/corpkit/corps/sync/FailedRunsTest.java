package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.testkit.LogWatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run that fails changes nothing, and is recorded. */
class FailedRunsTest {

    private final Mirror mirror = new Mirror();

    private void fail(RuntimeException failure) {
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            progress.progress(Phase.SCOPE, 0, 2);
                            mirror.clock.advance(Duration.ofSeconds(2));
                            progress.progress(Phase.MEMBERS, 0, 1);
                            mirror.clock.advance(Duration.ofSeconds(3));
                            throw failure;
                        },
                        SyncProgress.NONE))
                .isInstanceOf(CorpException.class);
    }

    private void failEvents(String reason) {
        assertThatThrownBy(() -> mirror.engine.syncEvents(
                        mirror.target(),
                        progress -> {
                            throw new CorpException(reason);
                        },
                        mirror.reading(wecom().complete()),
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);
    }

    @Test
    void aFailedRunIsRecordedWithItsReasonAndHowFarItCame() {
        mirror.sync(wecom().member("a", "2"));
        StoredPicture before = mirror.rows();
        fail(new CorpException("WeCom said 60011"));
        RunRow run = mirror.runs().get(0);
        assertThat(run.kind()).isEqualTo(RunRow.Kind.SYNC);
        assertThat(run.report().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.report().getProblems())
                .containsExactly("The run of app/corps.A failed and nothing changed: WeCom said 60011");
        assertThat(run.report().getCounts()).isEmpty();
        assertThat(run.report().getDuration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(run.report().getPhases())
                .containsOnly(
                        Map.entry(Phase.SCOPE, Duration.ofSeconds(2)), Map.entry(Phase.MEMBERS, Duration.ofSeconds(3)));
        assertThat(run.scope()).isEqualTo(ScopeRow.EMPTY);
        assertThat(run.steady()).isFalse();
        assertThat(mirror.rows()).isEqualTo(before);
        SyncReport next = mirror.sync(wecom());
        assertThat(next.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(mirror.rows().members().get("a").outOfScope()).isFalse();
    }

    @Test
    void aDryRunThatFailsIsToldAndNotRecorded() {
        mirror.sync(wecom());
        assertThatThrownBy(() -> mirror.engine.planSync(
                        mirror.target(),
                        progress -> {
                            throw new CorpException("WeCom said 60011");
                        },
                        RunHooks.NONE,
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("WeCom said 60011");
        assertThat(mirror.runs()).hasSize(1);
    }

    @Test
    void theFirstRunOfAnOrganizationIsRecordedEvenIfItFails() {
        fail(new IllegalStateException());
        assertThat(mirror.runs()).hasSize(1);
        assertThat(mirror.runs().get(0).report().getProblems())
                .containsExactly(
                        "The run of app/corps.A failed and nothing changed: a mistake inside CorpKit; see its log");
    }

    @Test
    @Tag("C20")
    void nothingIsRecordedOfAnOrganizationThatWasErasedWhoeverReadItAndWhoeverReadsItNow() {
        authorization(Status.CANCELLED);
        fail(new NotAuthorizedException("cancelled"));
        SyncTarget throughSuite = new SyncTarget(mirror.org, "corp", "suite", "Title", Mirror.NO_GUARD);
        assertThatThrownBy(() -> mirror.engine.sync(throughSuite, FailedRunsTest::refused, SyncProgress.NONE))
                .isInstanceOf(NotAuthorizedException.class);
        assertThat(mirror.<List<OrgKey>>ask(tx -> tx.orgs().all())).isEmpty();
        assertThat(mirror.runs()).isEmpty();
    }

    private static Snapshot refused(SyncProgress progress) {
        throw new NotAuthorizedException("cancelled");
    }

    @Test
    @Tag("C20")
    void runThatIsNotAuthorizedIsRecordedAndClaimsTheOrganizationForNobody() {
        fail(new NotAuthorizedException("not yet authorized"));
        assertThat(mirror.runs()).hasSize(1);
        assertThat(mirror.runs().get(0).report().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(mirror.runs().get(0).report().getProblems()).containsExactly("not yet authorized");
        assertThat(mirror.<List<OrgRow>>ask(tx -> tx.orgs().ofEnterprise("corp")))
                .isEmpty();

        SyncTarget corrected = new SyncTarget(mirror.org, "other", "Title", Mirror.NO_GUARD);
        mirror.engine.sync(corrected, mirror.reading(wecom().complete()), SyncProgress.NONE);
        assertThat(mirror.runs().get(0).report().getOutcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void runThatIsNotAuthorizedAnyMoreIsRecorded() {
        mirror.sync(wecom());
        fail(new NotAuthorizedException("suspended"));
        assertThat(mirror.runs()).hasSize(2);
        assertThat(mirror.runs().get(0).report().getProblems()).containsExactly("suspended");
    }

    private void authorization(Status status) {
        Instant now = mirror.clock.instant();
        mirror.given(tx -> tx.authorizations()
                .save(new AuthorizationRow(
                        "suite", "corp", "corp", "CODE", "7", ScopeRow.EMPTY, status, null, now, now)));
    }

    @Test
    void nothingIsRecordedByWhoeverWasOvertakenByAnErasure() {
        mirror.sync(wecom());
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            mirror.given(tx -> {
                                tx.leases().revoke(Lease.syncOf(mirror.org), mirror.clock.instant());
                                tx.orgs().erase(mirror.org);
                            });
                            return wecom().complete();
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("it was cancelled, or another node took over");
        assertThat(mirror.<List<OrgRow>>ask(tx -> tx.orgs().ofEnterprise("corp")))
                .isEmpty();
    }

    @Test
    void whatCannotBeRecordedHidesNoReason() {
        mirror.sync(wecom());
        FailingStore failing = new FailingStore(mirror.store);
        CorpException reason = new CorpException("WeCom said 60011");
        try (LogWatcher log = LogWatcher.start()) {
            assertThatThrownBy(() -> mirror.engine(failing, ProviderLimits.NONE)
                            .sync(
                                    mirror.target(),
                                    progress -> {
                                        failing.failAfter(0);
                                        throw reason;
                                    },
                                    SyncProgress.NONE))
                    .hasCause(reason);
            log.assertLogged("Run failed corp=app/corps.A kind=SYNC");
            log.assertLogged("Could not record the failed run corp=app/corps.A");
        }
    }

    @Test
    void eventsThatFailAgainForTheSameReasonAreRecordedOnce() {
        mirror.sync(wecom());
        failEvents("one");
        failEvents("one");
        assertThat(mirror.runs()).hasSize(2);
        failEvents("two");
        assertThat(mirror.runs()).hasSize(3);
        fail(new CorpException("two"));
        fail(new CorpException("two"));
        assertThat(mirror.runs()).hasSize(5);
        failEvents("two");
        assertThat(mirror.runs()).hasSize(6);
        mirror.focus(nothing().member("a", "2").focused());
        failEvents("two");
        assertThat(mirror.runs()).hasSize(8);
    }

    @Test
    void firstSyncsThatFailAgainForTheSameReasonAreRecordedOnce() {
        Actor.FIRST_SYNC.run(() -> fail(new CorpException("60020")));
        Actor.FIRST_SYNC.run(() -> fail(new CorpException("60020")));
        assertThat(mirror.runs()).hasSize(1);
        Actor.FIRST_SYNC.run(() -> fail(new CorpException("48002")));
        fail(new CorpException("48002"));
        assertThat(mirror.runs()).hasSize(3);
    }

    @Test
    void eventsThatBecameASyncFailAsOne() {
        mirror.sync(wecom());
        assertThatThrownBy(() -> mirror.engine.syncEvents(
                        mirror.target(),
                        progress -> Optional.empty(),
                        progress -> {
                            throw new CorpException("late");
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);
        assertThat(mirror.runs().get(0).kind()).isEqualTo(RunRow.Kind.SYNC);
    }

    @Test
    void aWrongDecisionIsNoFailedRun() {
        mirror.sync(wecom());
        assertThatThrownBy(() -> mirror.approve("nonsense"));
        assertThat(mirror.runs()).hasSize(1);
        assertThatThrownBy(() -> mirror.approve("nonsense", new RunHooks() {
            @Override
            public void before() {
                throw new CorpException("hook");
            }
        }));
        assertThat(mirror.runs()).hasSize(2);
    }
}
