package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.DepartureLimits;
import dev.corpkit.corps.qywxproxy.reading.DirectoryReader;
import dev.corpkit.corps.qywxproxy.reading.Enterprise;
import dev.corpkit.corps.qywxproxy.reading.Mirrored;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How an enterprise is read, and what makes a reading incomplete (contract row G2). */
class ReadingTest {

    private final FakeEnterprise enterprise = new FakeEnterprise()
            .dept(1, 0, "Example Ltd")
            .dept(2, 1, "Research")
            .dept(3, 2, "Lab")
            .user("a", 1L)
            .user("b", 2L, 3L)
            .user("c", 3L);

    private final List<String> stored = new ArrayList<>();

    @Test
    void everyDepartmentIsAskedAndAMemberOfTwoIsOne() {
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().depts()).extracting("deptId").containsExactly("1", "2", "3");
        assertThat(snapshot.picture().members())
                .extracting(RemoteMember::memberId)
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(member(snapshot, "b").links()).extracting(RemoteLink::deptId).containsExactly("2", "3");
        assertThat(snapshot.corpName()).isEqualTo("Example Ltd");
    }

    @Test
    void ordersAndLeadershipBelongToTheirDepartment() {
        enterprise.users.put("l", leader());
        assertThat(member(read(), "l").links())
                .containsExactlyInAnyOrder(new RemoteLink("2", 4_294_967_295L, false), new RemoteLink("3", 7, true));
    }

    /** An incident elsewhere: the place 0 of a leader was taken for "not found", and the first department lost its leader. */
    @Test
    void aLeaderAtIndexZeroIsTheLeaderOfTheFirstDepartment() {
        enterprise.users.put("l", leader("l", List.of(1, 0)));
        enterprise.departments.put(2L, new WeComDepartment(2, "Research", null, List.of("l", "b"), 1, 98));
        Snapshot snapshot = read();
        assertThat(member(snapshot, "l").links())
                .containsExactlyInAnyOrder(new RemoteLink("2", 4_294_967_295L, true), new RemoteLink("3", 7, false));
        assertThat(snapshot.picture().depts())
                .filteredOn(dept -> dept.deptId().equals("2"))
                .singleElement()
                .satisfies(dept -> assertThat(dept.leaders()).containsExactly("l", "b"));
    }

    /** Where WeCom shows fewer marks than departments, the others are led by somebody else. */
    @Test
    void missingMarksOfLeadershipMakeNobodyALeader() {
        enterprise.users.put("l", leader("l", List.of(1)));
        enterprise.users.put("n", leader("n", List.of()));
        Snapshot snapshot = read();
        assertThat(member(snapshot, "l").links()).extracting(RemoteLink::leader).containsExactly(true, false);
        assertThat(member(snapshot, "n").links()).extracting(RemoteLink::leader).containsExactly(false, false);
    }

    private static WeComUser leader() {
        return leader("l", List.of(0, 1));
    }

    private static WeComUser leader(String userid, List<Integer> marks) {
        return new WeComUser(
                userid,
                "L",
                List.of(2L, 3L),
                List.of(4_294_967_295L, 7L),
                marks,
                2L,
                List.of(),
                4,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    @Test
    void whatWeComSaysOfAMemberIsKept() {
        enterprise.users.put("l", leader());
        enterprise.users.put("d", FakeEnterprise.user("d", 2, List.of(1L)));
        enterprise.users.put("n", FakeEnterprise.user("n", null, List.of(1L)));
        Snapshot snapshot = read();
        assertThat(member(snapshot, "l").activation()).isEqualTo(Activation.INACTIVE);
        assertThat(member(snapshot, "d").activation()).isEqualTo(Activation.DISABLED);
        assertThat(member(snapshot, "n").activation()).isNull();
    }

    @Test
    void whoHasJustLeftIsNotPresent() {
        enterprise.users.put("b", FakeEnterprise.user("b", 5, List.of(2L)));
        assertThat(read().picture().members())
                .extracting(RemoteMember::memberId)
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void aDepartmentThatFailsForGoodMakesTheReadingPartial() {
        enterprise.failing("user/list?2", Kind.RETRY);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(PartialSnapshot.class);
        assertThat(((PartialSnapshot) snapshot).problems())
                .singleElement()
                .asString()
                .startsWith("Members of department 2: WeCom user/list?2 for wpFAKE failed");
        assertThat(snapshot.picture().members())
                .extracting(RemoteMember::memberId)
                .contains("a", "b", "c");
    }

    @Test
    void aClosedRateWindowSparesWeComTheRest() {
        enterprise.failing("user/list?1", Kind.RATE_LIMIT);
        PartialSnapshot snapshot = (PartialSnapshot) read();
        assertThat(snapshot.problems()).hasSizeGreaterThan(1).anyMatch(problem -> problem.contains("rate limit"));
        assertThat(enterprise.calls.get()).isLessThan(7);
    }

    @Test
    void aLostAuthorizationEndsTheReading() {
        enterprise.failing("user/list?2", Kind.AUTHORIZATION);
        assertThatThrownBy(this::read).isInstanceOf(WeComException.class);
    }

    @Test
    void withoutDepartmentsThereIsNoReading() {
        enterprise.failing("department/list", Kind.UNKNOWN);
        assertThatThrownBy(this::read).isInstanceOf(WeComException.class);
    }

    @Test
    void anEmptyScopeIsReportedAndNothingIsAsked() {
        scopes(new VisibleScope(List.of(), List.of(), List.of()));
        PartialSnapshot snapshot = (PartialSnapshot) read();
        assertThat(snapshot.scope().isEmpty()).isTrue();
        assertThat(snapshot.problems()).singleElement().asString().contains("visible scope is empty");
        assertThat(enterprise.calls).hasValue(1);
    }

    @Test
    void aScopeThatChangesMeanwhileMakesTheReadingPartial() {
        scopes(
                new VisibleScope(List.of(1L), List.of(), List.of()),
                new VisibleScope(List.of(2L), List.of(), List.of()));
        assertThat(((PartialSnapshot) read()).problems())
                .containsExactly("The visible scope changed while it was read; the next sync reads it again");
    }

    @Test
    void usersTheScopeNamesAreFollowed() {
        enterprise.user("named", 77L);
        scopes(new VisibleScope(List.of(1L), List.of("named", "left-long-ago"), List.of()));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(member(snapshot, "named").links())
                .extracting(RemoteLink::deptId)
                .containsExactly("77");
    }

    @Test
    void userWhomTheScopeNamesAndWeComDeniesIsDeniedAsItSays() {
        scopes(new VisibleScope(List.of(1L), List.of("named"), List.of()));
        enterprise.failing("user/get?named", Kind.PERMISSION, 60011);
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
        enterprise.failing("user/get?named", Kind.GONE, 60111);
        assertThat(read().observation().denials().members()).containsEntry("named", MemberDenial.UNKNOWN);
        enterprise.failing("user/get?named", Kind.RETRY, -1);
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
    }

    @Test
    void usersOfTagsInTheScopeAreFollowed() {
        enterprise.user("tagged", 77L);
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("tagged"), List.of()));
        scopes(new VisibleScope(List.of(1L), List.of(), List.of(5L)));
        assertThat(member(read(), "tagged").memberId()).isEqualTo("tagged");
    }

    @Test
    void aTagsMembersAreItsUsersAndThoseOfItsDepartmentsAndBelow() {
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of("a", "not-visible"), List.of(2L)));
        assertThat(read().picture().roles()).containsExactly(new RemoteRole("5", "on duty", Set.of("a", "b", "c")));
    }

    @Test
    void aTagThatIsNotOursIsNoGap() {
        enterprise.tags.put(5L, new WeComTag(5, "theirs", List.of(), List.of()));
        enterprise.failing("tag/get?5", Kind.PERMISSION, 81011);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().roles()).isEmpty();
    }

    @Test
    void anApiThatIsForbiddenAltogetherSaysNothingOfAMember() {
        enterprise.failing("user/get?named", Kind.PERMISSION, 48002);
        scopes(new VisibleScope(List.of(1L), List.of("named"), List.of()));
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
    }

    @Test
    void aTagThatFailsIsAGap() {
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of(), List.of()));
        enterprise.failing("tag/get?5", Kind.RETRY);
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
    }

    @Test
    void anAnswerTooLargeIsReadOneByOne() {
        enterprise.failing("user/list?3", Kind.TOO_LARGE);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().members()).hasSize(3);
    }

    @Test
    void whoMovesToADepartmentThatWasReadBeforeIsStillThere() {
        stored.addAll(List.of("a", "mover"));
        enterprise.user("mover", 3L);
        enterprise.hiddenFromLists.add("mover");
        assertThat(member(read(), "mover").links())
                .extracting(RemoteLink::deptId)
                .containsExactly("3");
    }

    @Test
    void whoIsGoneByWeComsOwnWordIsGone() {
        stored.addAll(List.of("a", "gone"));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().members())
                .extracting(RemoteMember::memberId)
                .doesNotContain("gone");
    }

    @Test
    void whereMoreAreMissingThanAGuardLetsGoNobodyIsAsked() {
        read();
        int before = enterprise.calls.getAndSet(0);
        stored.addAll(List.of("x", "y", "z"));
        Snapshot snapshot = read();
        assertThat(enterprise.calls).hasValue(before);
        assertThat(snapshot.observation().denials().members())
                .containsOnlyKeys("x", "y", "z")
                .containsValue(MemberDenial.NOT_ASKED);
    }

    @Test
    void aTagThatTheScopeNamesMustBeRead() {
        scopes(new VisibleScope(List.of(1L), List.of(), List.of(5L)));
        enterprise.failing("tag/get?5", Kind.PERMISSION, 60011);
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
    }

    @Test
    void theListOfTagsMustBeRead() {
        enterprise.failing("tag/list", Kind.PERMISSION, 60011);
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
    }

    @Test
    void whomAListOfIdsShowsIsThereEvenIfAskingIsRefused() {
        enterprise.failing("user/list?3", Kind.TOO_LARGE);
        enterprise.failing("user/get?c", Kind.PERMISSION, 60011);
        assertThat(member(read(), "c").links()).extracting(RemoteLink::deptId).containsExactly("3");
    }

    @Test
    void aDepartmentOfTheScopeThatTheListDoesNotShowIsAGap() {
        enterprise.departments.clear();
        assertThat(((PartialSnapshot) read()).problems())
                .containsExactly("Department 1: it is in the visible scope, but department/list does not show it");
    }

    @Test
    void aSmallEnterpriseDoesNotWaitForABusyPool() {
        assertThat(read(SyncProgress.NONE, never -> {})).isInstanceOf(CompleteSnapshot.class);
    }

    @Test
    void aPoolThatStopsLeavesNoReadingHanging() {
        assertThat(read(SyncProgress.NONE, stopped -> {
                    throw new RejectedExecutionException();
                }))
                .isInstanceOf(CompleteSnapshot.class);
    }

    @Test
    void progressIsToldWhileSingleMembersAreRead() {
        List<String> named = List.of("n1", "n2", "n3");
        named.forEach(userid -> enterprise.user(userid, 77L));
        scopes(new VisibleScope(List.of(1L), named, List.of()));
        AtomicInteger told = new AtomicInteger();
        read((phase, done, total) -> told.incrementAndGet(), Runnable::run);
        assertThat(told).hasValueGreaterThanOrEqualTo(2 + 4 + 3);
    }

    @Test
    void whatASubclassThrowsComesOutAsItIs() {
        IllegalStateException wrong = new IllegalStateException("extattr missing");
        assertThatThrownBy(() -> new DirectoryReader(
                                () -> new Enterprise(enterprise, "1000001", "Example Ltd"),
                                (user, member) -> {
                                    throw wrong;
                                },
                                () -> Mirrored.NOTHING,
                                new DepartureLimits(2, 500, false),
                                AnswerLimits.DEFAULT,
                                ids -> {},
                                Runnable::run)
                        .read(SyncProgress.NONE))
                .isSameAs(wrong);
    }

    @Test
    void aMemberWithAnImpossibleUseridIsAGap() {
        enterprise.user("x".repeat(129), 1L);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(PartialSnapshot.class);
        assertThat(snapshot.picture().members())
                .extracting(RemoteMember::memberId)
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void parentsInACircleEnd() {
        enterprise.dept(2, 3, "Research");
        enterprise.tags.put(5L, new WeComTag(5, "on duty", List.of(), List.of(2L)));
        assertThat(read().picture().roles().get(0).memberIds()).containsExactlyInAnyOrder("b", "c");
    }

    private void scopes(VisibleScope... scopes) {
        enterprise.scopes.clear();
        enterprise.scopes.addAll(List.of(scopes));
    }

    private Snapshot read() {
        return read(SyncProgress.NONE, Runnable::run);
    }

    private Snapshot read(SyncProgress progress, Executor executor) {
        return new DirectoryReader(
                        () -> new Enterprise(enterprise, "1000001", "Example Ltd"),
                        (user, member) -> member,
                        () -> Mirrored.NOTHING.withPresent(Set.copyOf(stored)),
                        new DepartureLimits(2, 500, false),
                        AnswerLimits.DEFAULT,
                        ids -> {},
                        executor)
                .read(progress);
    }

    private static RemoteMember member(Snapshot snapshot, String memberId) {
        return snapshot.picture().members().stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .orElseThrow();
    }
}
