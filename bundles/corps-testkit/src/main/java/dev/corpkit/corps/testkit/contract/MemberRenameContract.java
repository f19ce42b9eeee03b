package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member whose userid became another (contract row C5). */
public abstract class MemberRenameContract extends RepositoryContract {

    private static final String OLD = "Old-Userid";
    private static final String NEW = "wo-new_Userid";

    private final String corpId = unique("ww");
    private RenameScene scene;

    @BeforeEach
    void fill() {
        scene = new RenameScene(store(), org, corpId, OLD);
        scene.fill();
    }

    @Test
    void allThatIsStoredOfItComesUnderTheNewId() {
        MemberState before = state(OLD).orElseThrow();

        scene.rename(NEW);

        assertThat(state(OLD)).isEmpty();
        assertThat(state(NEW)).contains(before.withMemberId(NEW));
        assertThat(one(tx -> tx.orgs().find(org)).orElseThrow().adminId()).isEqualTo(NEW);
        assertThat(list(tx -> tx.held().all(org)))
                .containsExactlyElementsOf(new RenameScene(store(), org, corpId, NEW).held());
        assertThat(list(tx -> tx.depts().all(org)).get(0).leaders()).containsExactlyInAnyOrder(NEW, "boss");
        assertThat(one(tx -> tx.runs().last(org)).orElseThrow().scope().members())
                .containsExactlyInAnyOrder(NEW, "boss");
        assertThat(one(tx -> tx.authorizations().find("suite", corpId))
                        .orElseThrow()
                        .scope()
                        .members())
                .containsExactlyInAnyOrder(NEW, "boss");
        assertThat(one(tx -> tx.loginCodes().take("suite", "digest-" + corpId, RenameScene.THEN.minusSeconds(1))))
                .map(LoginCodeRow::memberId)
                .contains(NEW);
    }

    @Test
    void thePersonKeepsItsUserId() {
        String userId = state(OLD).orElseThrow().row().userId();

        scene.rename(NEW);

        assertThat(this.<Map<String, String>>read(
                        tx -> tx.users().resolve(corpId, List.of(NEW, OLD), id -> "fresh-" + id.length())))
                .containsEntry(NEW, userId)
                .containsEntry(OLD, "fresh-" + OLD.length());
    }

    @Test
    void historyIsToldUnderTheNewIdAndSaysOfWhichItIsRenamed() {
        scene.rename(NEW);

        List<HistoryRow> told = list(tx -> tx.history().ofObject(org, Kind.MEMBER, NEW, 10));
        assertThat(told).hasSize(2);
        assertThat(told.get(0).cause()).isEqualTo(HistoryRow.Cause.EVENT);
        assertThat(told.get(0).change().renamedFrom()).isEqualTo(OLD);
        assertThat(told.get(1).change().after()).isEqualTo(state(NEW).orElseThrow());
        assertThat(told.get(1).change().renamedFrom()).isEmpty();
        assertThat(list(tx -> tx.history().ofObject(org, Kind.MEMBER, OLD, 10))).isEmpty();
        assertThat(list(tx -> tx.history().ofObject(org, Kind.DEPT, "1", 10))).hasSize(2);
        assertThat(list(tx -> tx.history().firstAfter(org, 1)))
                .extracting(row -> row.change().id())
                .containsExactly("1", NEW);
    }

    @Test
    void aNameThatIsTheIdFollowsIt() {
        MemberState known = state(OLD).orElseThrow();
        write(tx -> new OrgWriter(tx, org)
                .byHand(
                        RenameScene.THEN,
                        List.of(new ObjectChange(
                                known, new MemberState(known.row().withName(OLD), known.links(), known.roles())))));

        scene.rename(NEW);

        assertThat(state(NEW).orElseThrow().row().name()).isEqualTo(NEW);
        assertThat(list(tx -> tx.history().ofObject(org, Kind.MEMBER, NEW, 10))
                        .get(1)
                        .change()
                        .after())
                .isEqualTo(state(NEW).orElseThrow());
    }

    @Test
    void aPlanThatIsOpenIsOutdated() {
        scene.rename(NEW);

        PlanRow plan = one(tx -> tx.plans().find(org, "plan1")).orElseThrow();
        assertThat(plan.state()).isEqualTo(PlanRow.State.OUTDATED);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.held()).allMatch(row -> row.id().equals(NEW));
        assertThat(plan.run().scope().members()).containsExactlyInAnyOrder(NEW, "boss");
    }

    @Test
    void whatEventsSaidOfItIsSaidOfTheNewIdButThatItWasRenamedOrDeleted() {
        scene.rename(NEW);

        assertThat(list(tx -> tx.memberEvents().all(org)))
                .containsExactly(
                        new MemberEventRow(NEW, MemberEventRow.Kind.MISSED, "", RenameScene.THEN),
                        new MemberEventRow(NEW, MemberEventRow.Kind.PRESENT, "", RenameScene.THEN),
                        new MemberEventRow(NEW, MemberEventRow.Kind.UNTAGGED, "7", RenameScene.THEN),
                        new MemberEventRow(NEW, MemberEventRow.Kind.UPDATED, "", RenameScene.THEN));
    }

    @Test
    void oneThatWasMirroredAsANewPersonIsFoldedIn() {
        String userId = state(OLD).orElseThrow().row().userId();
        mirrored(new MemberState(
                member(NEW).named("新").mainDept("2").row(),
                List.of(new DeptLink(NEW, "2", 9, false)),
                List.of(new RoleMemberRow(NEW, "tag", Source.WECOM, 0))));

        scene.rename(NEW);

        assertThat(state(OLD)).isEmpty();
        assertThat(state(NEW))
                .contains(new MemberState(
                        member(NEW).user(userId).named("新").mainDept("2").row(),
                        List.of(new DeptLink(NEW, "2", 9, false)),
                        List.of(
                                new RoleMemberRow(NEW, "r", Source.LOCAL, 0),
                                new RoleMemberRow(NEW, "tag", Source.WECOM, 0))));
        assertThat(list(tx -> tx.history().ofObject(org, Kind.MEMBER, NEW, 10))).hasSize(2);
    }

    @Test
    void whoWasSetOfflineByHandStaysOfflineWhenFolded() {
        MemberState known = state(OLD).orElseThrow();
        MemberRow offline = known.row().withStatus(MemberStatus.OFFLINE).withOfflineByHand(true);
        write(tx -> new OrgWriter(tx, org)
                .byHand(
                        RenameScene.THEN,
                        List.of(new ObjectChange(known, new MemberState(offline, List.of(), List.of())))));
        mirrored(new MemberState(
                member(NEW).row(),
                List.of(new DeptLink(NEW, "2", 9, false)),
                List.of(new RoleMemberRow(NEW, "tag", Source.WECOM, 0))));

        scene.rename(NEW);

        MemberState folded = state(NEW).orElseThrow();
        assertThat(folded.row().status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(folded.row().offlineByHand()).isTrue();
        assertThat(folded.links()).isEmpty();
        assertThat(folded.roles()).isEmpty();
    }

    @Test
    void otherMembersAndOrganizationsAreUntouched() {
        RenameScene next = new RenameScene(store(), neighbour, unique("other"), OLD);
        next.fill();
        write(tx -> tx.members().insert(org, List.of(member("boss").row())));

        scene.rename(NEW);

        assertThat(one(tx -> tx.members().find(org, "boss")))
                .contains(member("boss").row());
        assertThat(one(tx -> tx.members().find(neighbour, OLD))).isPresent();
        assertThat(list(tx -> tx.history().ofObject(neighbour, Kind.MEMBER, OLD, 10)))
                .hasSize(1);
        assertThat(one(tx -> tx.plans().find(neighbour, "plan1")).orElseThrow().state())
                .isEqualTo(PlanRow.State.OPEN);
    }

    @Test
    void oneThatIsNotStoredFailsTheTransaction() {
        assertThatThrownBy(() -> write(tx -> tx.members().rename(org, "unknown", NEW)))
                .isInstanceOf(StoreException.class);
    }

    private void mirrored(MemberState state) {
        write(tx -> new OrgWriter(tx, org)
                .write(
                        HistoryRow.Cause.SYNC,
                        "run3",
                        RenameScene.THEN,
                        List.of(new ObjectChange(null, state)),
                        done -> {}));
    }

    private Optional<MemberState> state(String memberId) {
        return one(tx -> StoredPicture.ofMembers(tx, org, List.of(memberId)).stateOf(memberId));
    }
}
