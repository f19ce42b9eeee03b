package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.sync.sound.SoundPicture.assertSound;
import static dev.corpkit.corps.sync.sound.SoundPicture.objects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncItem.Fate;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses spoils nothing else. */
class RefusedRowsTest {

    private final Mirror mirror = new Mirror();
    private final RefusingStore store = new RefusingStore(mirror.store);
    private final SyncEngine engine =
            new SyncEngine(store, mirror.clock, new SequentialIds("run-"), "node", (lease, attempt) -> {});

    private SyncReport sync(Wecom wecom) {
        return engine.sync(mirror.target(), mirror.reading(wecom.complete()), SyncProgress.NONE);
    }

    @BeforeEach
    void firstSync() {
        sync(wecom().member("amy", "2").member("bob", "3").role("t1", "amy"));
    }

    private static Wecom changed() {
        return wecom().dept("4", "1")
                .dept("5", "4")
                .member("amy", "2", "4")
                .member("cid", "4")
                .member("dan", "5")
                .role("t1", "amy", "cid");
    }

    @Test
    void whatWasSaidOfAMemberWhoseDepartureIsRefusedStaysKept() {
        mirror.clock.advance(Duration.ofMinutes(5));
        mirror.deleted("bob");
        store.refuse(Kind.MEMBER, "bob");

        sync(wecom().member("amy", "2").role("t1", "amy"));

        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.ACTIVE);
        List<MemberEventRow> kept = mirror.ask(tx -> tx.memberEvents().of(mirror.org, "bob"));
        assertThat(kept).extracting(MemberEventRow::kind).containsExactly(MemberEventRow.Kind.DELETED);
    }

    @Test
    void aRefusedMemberIsLeftOutAndReported() {
        store.refuse(Kind.MEMBER, "cid");
        SyncReport report = sync(changed());
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(report.getItems())
                .containsExactly(
                        new SyncItem(Fate.FAILED, "member", "cid", "Writing failed: a rule of the table is broken"));
        assertThat(report.getProblems()).singleElement().asString().contains("member cid");
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isEqualTo(1);
        assertThat(mirror.rows().members()).containsOnlyKeys("amy", "bob", "dan");
        assertThat(mirror.links("amy")).isEqualTo("2 4");
        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.OFFLINE);
        assertSound(mirror.rows());
    }

    @Test
    void whatHangsOnARefusedDepartmentHangsUnderTheRoot() {
        store.refuse(Kind.DEPT, "4");
        assertThat(sync(changed()).getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(mirror.dept("5").parentId()).isEqualTo(DeptRow.ROOT);
        assertThat(mirror.links("amy")).isEqualTo("2");
        assertThat(mirror.links("cid")).isEqualTo("1");
        assertSound(mirror.rows());
    }

    @Test
    void aMemberWhoseDepartureIsRefusedStaysWithAllItStandsOn() {
        store.refuse(Kind.MEMBER, "amy");
        SyncReport report = sync(Wecom.nothing().dept("1", "0").member("bob", "1"));
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("amy");
        assertThat(mirror.member("amy").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.links("amy")).isEqualTo("2");
        assertThat(mirror.roles("amy")).isEqualTo("t1:wecom");
        assertThat(mirror.deptIds()).isEqualTo("1 2");
        assertSound(mirror.rows());
    }

    @Test
    void aDepartmentWhoseRemovalIsRefusedStaysAndIsRemovedOnceItCanBe() {
        store.refuse(Kind.DEPT, "3");
        Wecom without =
                Wecom.nothing().dept("1", "0").dept("2", "1").member("amy", "2").member("bob", "2");
        assertThat(sync(without).getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(mirror.deptIds()).isEqualTo("1 2 3");
        assertThat(mirror.links("bob")).isEqualTo("2");
        store.refused.clear();
        assertThat(sync(without).getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(mirror.deptIds()).isEqualTo("1 2");
    }

    @Test
    void aRefusedRoleIsGivenToNobody() {
        store.refuse(Kind.ROLE, "t2");
        sync(changed().role("t2", "amy"));
        assertThat(mirror.roles("amy")).isEqualTo("t1:wecom");
        assertSound(mirror.rows());
    }

    @Test
    void aDepartureThatIsRefusedIsNoLoss() {
        store.refuse(Kind.MEMBER, "bob");
        sync(wecom().role("t1"));
        sync(wecom().role("t1"));
        assertThat(mirror.runs()).extracting(run -> run.loss().members()).containsExactly(0, 1, 0);
    }

    @Test
    void anApprovedRemovalThatIsRefusedIsHeldStill() {
        Mirror guarded = mirror.guarded(new GuardSettings(0, 100, 0));
        String planId = guarded.sync(wecom().complete()).getRunId();
        assertThat(guarded.heldNames()).isEqualTo("MEMBER amy, MEMBER bob, ROLE t1");
        store.refuse(Kind.MEMBER, "bob");
        SyncReport report = engine.review()
                .approve(
                        guarded.target(),
                        planId,
                        (ids, progress) -> Confirmation.assumed(ids),
                        RunHooks.NONE,
                        SyncProgress.NONE);
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("bob");
        assertThat(mirror.member("amy").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(guarded.heldNames()).isEqualTo("MEMBER bob");
        assertThat(guarded.waiting()).isEqualTo(report.getRunId());
    }

    @Test
    void aStoredPlanIsAppliedWithoutWhatIsRefused() {
        PlanRow plan = engine.planSync(
                mirror.target(), mirror.reading(changed().complete()), RunHooks.NONE, SyncProgress.NONE);
        store.refuse(Kind.DEPT, "4");
        store.refuse(Kind.MEMBER, "dan");
        SyncReport report = engine.review().apply(mirror.target(), plan.planId(), RunHooks.NONE, SyncProgress.NONE);
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("4", "dan");
        assertThat(report.count(SyncCount.DEPTS_ADDED)).isEqualTo(1);
        assertThat(mirror.runs().get(0).report().getItems()).hasSize(2);
        assertThat(mirror.runs().get(0).steady()).isFalse();
        assertThat(mirror.deptIds()).isEqualTo("1 2 3 5");
        assertSound(mirror.rows());
    }

    @Test
    void aRunIsTakenBackWithoutWhatIsRefused() {
        String run = sync(changed()).getRunId();
        store.refuse(Kind.MEMBER, "bob");
        SyncReport report = engine.review().takeBack(mirror.target(), run, RunHooks.NONE, SyncProgress.NONE);
        assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.links("amy")).isEqualTo("2");
        assertThat(mirror.deptIds()).isEqualTo("1 2 3");
        assertSound(mirror.rows());
    }

    @Test
    void fiftyAreLeftOutAndOneMoreFailsTheRun() {
        Wecom many = wecom().member("amy", "2").members(200, "2");
        for (int i = 0; i < 50; i++) {
            store.refuse(Kind.MEMBER, String.format(Locale.ROOT, "m%03d", 3 * i));
        }
        SyncReport report = sync(many);
        assertThat(report.getItems()).hasSize(50);
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isEqualTo(150);
        Wecom more = wecom().member("amy", "2").members(400, "2");
        store.refuse(Kind.MEMBER, "m399");
        Map<String, ObjectState> before = objects(mirror.rows());
        assertThatThrownBy(() -> sync(more))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("more than 50");
        assertThat(objects(mirror.rows())).isEqualTo(before);
        assertThat(mirror.runs().get(0).report().getOutcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void oneAmongThousandsIsFoundInFewTransactions() {
        store.refuse(Kind.MEMBER, "m777");
        store.transactions = 0;
        SyncReport report = sync(wecom().members(1000, "2"));
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isEqualTo(999);
        assertThat(store.transactions).isLessThan(40);
    }

    @Test
    void withoutTheRootNothingIsLeft() {
        Mirror empty = mirror.other();
        store.refuse(Kind.DEPT, DeptRow.ROOT);
        assertThatThrownBy(() ->
                        engine.sync(empty.target(), mirror.reading(changed().complete()), SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("root department")
                .hasMessageContaining("a rule of the table is broken");
        assertThat(objects(empty.rows())).isEmpty();
    }
}
