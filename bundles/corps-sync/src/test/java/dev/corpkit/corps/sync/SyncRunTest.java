package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SyncRunTest {

    private final Mirror mirror = new Mirror();

    @Test
    void reportSaysWhatHappenedAndIsRecorded() {
        SyncReport report = mirror.engine.sync(
                mirror.target(),
                progress -> {
                    mirror.clock.advance(Duration.ofSeconds(5));
                    progress.called();
                    progress.called();
                    return wecom().member("a", "2").role("7", "a").complete();
                },
                SyncProgress.NONE);
        assertThat(report.getCorpFullName()).isEqualTo("corps.A");
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(report.getApiCalls()).isEqualTo(2);
        assertThat(report.getDuration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(report.getCounts())
                .containsOnlyKeys(
                        SyncCount.DEPTS_ADDED,
                        SyncCount.MEMBERS_ADDED,
                        SyncCount.ROLES_ADDED,
                        SyncCount.ROLE_MEMBERS_ADDED);
        assertThat(mirror.runs())
                .singleElement()
                .satisfies(run ->
                        assertThat(run.report()).usingRecursiveComparison().isEqualTo(report));
    }

    @Test
    void whatReadingThrowsIsWrappedAndNothingChanged() {
        mirror.sync(wecom().member("a", "2"));
        StoredPicture before = mirror.rows();
        CorpException cause = new CorpException("WeCom said 60011");
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            throw cause;
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessage("The run of app/corps.A failed and nothing changed: WeCom said 60011")
                .hasCause(cause);
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.runs()).hasSize(2);
        mirror.sync(wecom());
    }

    @Test
    void missingAuthorizationPassesThroughAsItIs() {
        NotAuthorizedException cause = new NotAuthorizedException("cancelled");
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            throw cause;
                        },
                        SyncProgress.NONE))
                .isSameAs(cause);
    }

    @Test
    void failureWhileWritingLeavesNothingBehind() {
        mirror.sync(wecom().member("a", "2"));
        StoredPicture before = mirror.rows();
        FailingStore failing = new FailingStore(mirror.store);
        SyncEngine engine = new SyncEngine(failing, mirror.clock, new SequentialIds("f"), "node", (lease, n) -> {});
        assertThatThrownBy(() -> engine.sync(
                        mirror.target(),
                        progress -> {
                            failing.failAfter(0);
                            return wecom().member("b", "2").complete();
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("nothing changed: The disk is full")
                .hasCauseInstanceOf(StoreException.class);
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.runs()).hasSize(1);
    }

    @Test
    void leaseThatCannotBeGivenBackDoesNotSpoilTheRun() {
        FailingStore failing = new FailingStore(mirror.store);
        SyncEngine engine = new SyncEngine(failing, mirror.clock, new SequentialIds("f"), "node", (lease, n) -> {});
        try (LogWatcher log = LogWatcher.start()) {
            SyncReport report = engine.sync(
                    mirror.target(),
                    progress -> {
                        failing.failAfter(1);
                        return wecom().complete();
                    },
                    SyncProgress.NONE);
            assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
            log.assertLogged("Could not release lease=sync:app/corps.A");
        }
    }

    @Test
    void anotherEnterprisesRunChangesNothingOfAnOrganization() {
        mirror.sync(wecom().member("a", "2"));
        StoredPicture before = mirror.rows();
        SyncTarget moved = new SyncTarget(mirror.org, "other", "Title", Mirror.NO_GUARD);
        assertThatThrownBy(() -> mirror.engine.sync(
                        moved, mirror.reading(wecom().member("b", "2").complete()), SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("holds the data of the enterprise corp, its business file now names other")
                .hasCauseInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() ->
                        mirror.engine.register(moved, wecom().member("b", "2").complete()))
                .hasCauseInstanceOf(CorpArgumentException.class);
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.runs()).hasSize(1);
    }

    @Test
    @Tag("C20")
    void whatWasReadOfAnEnterpriseThatCancelledMeanwhileIsNotKept() {
        SyncTarget target = new SyncTarget(mirror.org, "corp", "suite", "Title", Mirror.NO_GUARD);
        authorization(Status.ACTIVE);
        assertThatThrownBy(() -> mirror.engine.sync(
                        target,
                        progress -> {
                            authorization(Status.CANCELLED);
                            return wecom().member("a", "2").complete();
                        },
                        SyncProgress.NONE))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("corp cancelled its authorization of suite suite");
        assertThat(mirror.<List<OrgRow>>ask(tx -> tx.orgs().ofEnterprise("corp")))
                .isEmpty();
        assertThat(mirror.runs()).isEmpty();
    }

    private void authorization(Status status) {
        Instant now = mirror.clock.instant();
        mirror.given(tx -> tx.authorizations()
                .save(new AuthorizationRow(
                        "suite", "corp", "corp", "CODE", "7", ScopeRow.EMPTY, status, null, now, now)));
    }

    @Test
    @Tag("C20")
    void whatWasReadThroughAnAuthorizationThatStandsIsKept() {
        authorization(Status.ACTIVE);
        SyncTarget target = new SyncTarget(mirror.org, "corp", "suite", "Title", Mirror.NO_GUARD);
        mirror.engine.sync(target, mirror.reading(wecom().member("a", "2").complete()), SyncProgress.NONE);
        assertThat(mirror.member("a").name()).isEqualTo("name of a");
    }

    @Test
    @Tag("G4")
    void aPlanForAnotherEnterpriseIsRefusedAsItsRunIs() {
        mirror.sync(wecom().member("a", "2"));
        SyncTarget other = new SyncTarget(mirror.org, "other", "Title", Mirror.NO_GUARD);
        assertThatThrownBy(() -> mirror.engine.plan(other, wecom().complete()))
                .isInstanceOf(CorpArgumentException.class);
    }

    @Test
    void theRootIsNamedAfterTheTitleWhereTheEnterprisesNameIsBlank() {
        ScopeRow members = new ScopeRow(List.of(), List.of("a"), List.of());
        Picture none = new Picture(List.of(), List.of(), List.of());
        mirror.sync(new CompleteSnapshot(none, members, " "));
        assertThat(mirror.dept("1").name()).isEqualTo("Title");
    }

    @Test
    void departmentsAreLoggedTogether() {
        mirror.sync(wecom());
        try (LogWatcher log = LogWatcher.start()) {
            mirror.sync(nothing().dept("1", "0").dept("2", "4").dept("4", "1").dept("5", "1"));
            log.assertLogged("depts=4");
        }
    }

    @Test
    void aRunThatHadNothingToReadSaysSo() {
        SyncReport report = mirror.engine.unchanged(mirror.target());
        assertThat(report.isUnchanged()).isTrue();
        assertThat(report.getCorpFullName()).isEqualTo("corps.A");
        assertThat(mirror.runs()).isEmpty();
    }

    @Test
    @Tag("G4")
    void planSaysWhatASyncWouldDoAndWritesNothing() {
        mirror.sync(wecom().member("a", "2"));
        Snapshot snapshot = wecom().member("b", "2").complete();
        StoredPicture before = mirror.rows();
        SyncPlan plan = mirror.plan(snapshot);
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.sync(snapshot).getCounts()).isEqualTo(plan.counts());
    }

    @Test
    void progressIsToldThroughAllPhases() {
        List<String> phases = new ArrayList<>();
        mirror.engine.sync(
                mirror.target(),
                progress -> {
                    progress.progress(SyncProgress.Phase.MEMBERS, 1, 2);
                    return wecom().complete();
                },
                (phase, done, total) -> phases.add(phase + " " + done + "/" + total));
        assertThat(phases).containsExactly("MEMBERS 1/2", "PLAN 0/1", "APPLY 0/3", "APPLY 1/3", "APPLY 3/3");
    }

    @Test
    void oneLineIsLoggedForARunWithoutPersonalData() {
        try (LogWatcher log = LogWatcher.start()) {
            mirror.sync(wecom().member("a", "2"));
            log.assertLogged("Synced corp=app/corps.A run=id-1 outcome=COMPLETE added=1");
            log.assertNone("name of a");
        }
    }

    @Test
    void idsThatAreReadTwiceFailTheRun() {
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> nothing().member("a").member("a").complete(),
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasRootCauseMessage("The member a was read twice");
    }

    @Test
    void nobodysNameIsInAnyToString() {
        mirror.sync(wecom());
        Snapshot snapshot = wecom().member("a", "2").complete();
        assertThat(snapshot + " " + mirror.plan(snapshot) + snapshot.picture().members())
                .contains("[RemoteMember[a]]", "Picture[depts=3 members=1 roles=0]")
                .doesNotContain("name of a");
        assertThat(mirror.target()).hasToString("app/corps.A (corp)");
        assertThat(Denials.of(Set.of("a"), Set.of(), Set.of("7"))).hasToString("Denials[members=1 depts=0 roles=1]");
    }
}
