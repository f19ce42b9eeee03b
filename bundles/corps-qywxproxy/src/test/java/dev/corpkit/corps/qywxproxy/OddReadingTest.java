package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.DepartureLimits;
import dev.corpkit.corps.qywxproxy.reading.DirectoryReader;
import dev.corpkit.corps.qywxproxy.reading.Enterprise;
import dev.corpkit.corps.qywxproxy.reading.Mirrored;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.qywxproxy.api.AnswerDefect;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd elements of answers cost themselves, and make a gap where they may hide somebody (issue 9, B3; cases 01 to 39). */
class OddReadingTest {

    private final FakeEnterprise enterprise = new FakeEnterprise()
            .dept(1, 0, "甲")
            .dept(2, 1, "研发")
            .dept(3, 1, "销售")
            .dept(4, 2, "测试")
            .user("wo01", 1L)
            .user("wo02", 2L)
            .user("wo03", 2L, 3L)
            .user("wo04", 3L)
            .user("wo05", 4L);

    private final List<String> stored = new ArrayList<>();
    private Map<String, Set<String>> tagged = Map.of();

    private Snapshot read() {
        return new DirectoryReader(
                        () -> new Enterprise(enterprise, "1000001", "甲"),
                        (user, member) -> member,
                        () -> Mirrored.NOTHING.withPresent(Set.copyOf(stored)).withTagged(tagged),
                        new DepartureLimits(2, 500, false),
                        AnswerLimits.DEFAULT,
                        ids -> {},
                        Runnable::run)
                .read(SyncProgress.NONE);
    }

    private static RemoteMember member(Snapshot snapshot, String memberId) {
        return snapshot.picture().members().stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .orElseThrow();
    }

    private static AnswerDefect defect(int index, String field, String problem) {
        return new AnswerDefect("user/list", "userlist", index, field, problem);
    }

    private static WeComUser user(
            String userid, List<Long> depts, List<Long> orders, List<Integer> marks, AnswerDefect... defects) {
        return new WeComUser(
                userid,
                "Name of " + userid,
                depts,
                orders,
                marks,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(defects));
    }

    private void answeringInTwo(WeComUser... users) {
        enterprise.answering("user/list?2", List.of(users));
    }

    private WeComUser wo(String userid) {
        return enterprise.users.get(userid);
    }

    @Test
    void unknownOrdersMarksAndActivationStayUnknown() {
        answeringInTwo(
                user("wo02", List.of(2L), List.of(), List.of()),
                user("wo03", List.of(2L, 3L), Arrays.asList(7L, null), Arrays.asList(null, 1)));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(member(snapshot, "wo02").activation()).isNull();
        assertThat(member(snapshot, "wo02").links()).containsExactly(new RemoteLink("2", null, false, false));
        assertThat(member(snapshot, "wo03").links())
                .containsExactly(new RemoteLink("2", 7L, false, false), new RemoteLink("3", null, true, true));
    }

    @Test
    void memberShownByTwoListsHasTheFieldsOfTheFirstDepartmentAndTheDepartmentsOfBoth() {
        answeringInTwo(wo("wo02"), new RemoteRow("wo03").status(2).in(2));
        enterprise.answering(
                "user/list?3",
                List.of(wo("wo04"), new RemoteRow("wo03").status(4).in(3)));
        for (int i = 0; i < 2; i++) {
            Snapshot snapshot = read();
            assertThat(member(snapshot, "wo03").activation()).isEqualTo(Activation.DISABLED);
            assertThat(member(snapshot, "wo03").links())
                    .extracting(RemoteLink::deptId)
                    .containsExactly("2", "3");
            assertThat(member(snapshot, "wo03").linksDamaged()).isFalse();
        }
    }

    private record RemoteRow(String userid, int state) {
        RemoteRow(String userid) {
            this(userid, 1);
        }

        RemoteRow status(int status) {
            return new RemoteRow(userid, status);
        }

        WeComUser in(Long... depts) {
            return FakeEnterprise.user(userid, state, List.of(depts));
        }

        WeComUser in(int dept) {
            return in((long) dept);
        }
    }

    @Test
    void duplicateRowsAreOneMemberWithTheFirstFieldsAndAllDepartments() {
        answeringInTwo(
                new RemoteRow("wo02").status(1).in(2),
                new RemoteRow("wo02").status(2).in(2L, 3L),
                user("wo03", List.of(2L, 2L, 3L, 3L), List.of(1L, 2L, 3L, 4L), List.of(0, 1, 0, 0)));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(member(snapshot, "wo02").activation()).isEqualTo(Activation.ACTIVATED);
        assertThat(member(snapshot, "wo02").links())
                .extracting(RemoteLink::deptId)
                .containsExactly("2", "3");
        assertThat(member(snapshot, "wo03").links())
                .containsExactly(new RemoteLink("2", 1, false), new RemoteLink("3", 3, false));
    }

    @Test
    void duplicateDepartmentsAreOneWithTheFirstFields() {
        List<WeComDepartment> depts = new ArrayList<>(enterprise.departments.values());
        depts.add(2, new WeComDepartment(2, "研发二", null, List.of(), 3, 9));
        enterprise.answering("department/list", depts);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().depts())
                .filteredOn(dept -> dept.deptId().equals("2"))
                .singleElement()
                .satisfies(dept -> {
                    assertThat(dept.name()).isEqualTo("研发");
                    assertThat(dept.parentId()).isEqualTo("1");
                });
    }

    @Test
    void damagedListOfDepartmentsIsMarkedAndHoldsTheOneThatWasAsked() {
        answeringInTwo(
                wo("wo02"), user("wo03", List.of(3L), List.of(5L), List.of(), defect(1, "department[1]", "is null")));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(member(snapshot, "wo03").linksDamaged()).isTrue();
        assertThat(member(snapshot, "wo03").links())
                .extracting(RemoteLink::deptId)
                .containsExactlyInAnyOrder("2", "3");
        assertThat(member(snapshot, "wo02").linksDamaged()).isFalse();
    }

    @Test
    void nullInPlaceOfTheDepartmentsPlacesWhereAskedAndMarksDamage() {
        answeringInTwo(wo("wo03"), user("wo02", List.of(), List.of(), List.of(), defect(0, "department", "is null")));
        assertThat(member(read(), "wo02").links())
                .extracting(RemoteLink::deptId)
                .containsExactly("2");
        assertThat(member(read(), "wo02").linksDamaged()).isTrue();
    }

    @Test
    void memberPlacedByListsOnlyIsDamagedWhereAListIsMissing() {
        answeringInTwo(wo("wo03"), FakeEnterprise.user("wo02", 1, List.of()));
        assertThat(member(read(), "wo02").linksDamaged()).isFalse();
        enterprise.failing("user/list?4", Kind.RETRY);
        assertThat(member(read(), "wo02").linksDamaged()).isTrue();
        assertThat(member(read(), "wo03").linksDamaged()).isFalse();
    }

    @Test
    void elementWithoutAUseridIsAGapOfItsDepartmentAndTheOthersAreRead() {
        answeringInTwo(
                user("", List.of(2L), List.of(), List.of(), defect(0, "userid", "is empty")), wo("wo02"), wo("wo03"));
        Snapshot snapshot = read();
        assertThat(((PartialSnapshot) snapshot).problems())
                .containsExactly(
                        "Members of department 2: user/list userlist[0].userid is empty; it may be any member");
        assertThat(snapshot.picture().members()).hasSize(5);
    }

    @Test
    void memberOfOtherDepartmentsOnlyIsAGapAndWhatOthersShowOfHimIsNotAll() {
        answeringInTwo(FakeEnterprise.user("wo02", 1, List.of(3L)), wo("wo03"));
        Snapshot snapshot = read();
        assertThat(((PartialSnapshot) snapshot).problems())
                .singleElement()
                .asString()
                .contains("department 2");
        assertThat(snapshot.picture().members())
                .extracting(RemoteMember::memberId)
                .doesNotContain("wo02");
        enterprise.answering(
                "user/list?3", List.of(wo("wo03"), wo("wo04"), FakeEnterprise.user("wo02", 1, List.of(3L))));
        assertThat(member(read(), "wo02").linksDamaged()).isTrue();
    }

    @Test
    void useridThatNoStoreKeepsIsLeftOutAndNamedByItsPlace() {
        answeringInTwo(wo("wo02"), wo("wo03"), FakeEnterprise.user("w".repeat(200), 1, List.of(2L)));
        assertThat(((PartialSnapshot) read()).problems())
                .singleElement()
                .asString()
                .startsWith("user/list userlist[2] of department 2: a member was left out: The id of a member has 200");
    }

    @Test
    void departmentWithoutAnIdIsLeftOutAndNoGapWhereEachMissingMemberIsAskedFor() {
        enterprise.departments.put(-7L, new WeComDepartment(-7, "家校", null, List.of(), 1, 1));
        stored.addAll(List.of("wo01", "wo06", "wo07"));
        enterprise.failing("user/get?wo06", Kind.GONE, 60111).failing("user/get?wo07", Kind.GONE, 60111);
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().depts())
                .extracting(RemoteDept::deptId)
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        stored.add("wo08");
        assertThat(read()).isInstanceOf(PartialSnapshot.class);
    }

    @Test
    void rootHasNoParent() {
        enterprise.departments.put(1L, new WeComDepartment(1, "甲", null, List.of(), 1, 1));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(CompleteSnapshot.class);
        assertThat(snapshot.picture().depts().get(0).parentId()).isNull();
    }

    @Test
    void unknownParentOrderAndLeadersAreTold() {
        enterprise.departments.put(
                4L,
                new WeComDepartment(
                        4,
                        "测试",
                        null,
                        List.of("wo05", "x".repeat(200)),
                        null,
                        null,
                        List.of(new AnswerDefect("department/list", "department", 3, "order", "is below 0"))));
        assertThat(read().picture().depts().get(3))
                .isEqualTo(new RemoteDept("4", null, "测试", null, List.of("wo05"), false, false));
    }

    /** Department 4 of unknown parent may still be below 2, which has the tag. */
    @Test
    void membersOfADepartmentOfUnknownParentKeepTheirTag() {
        enterprise.tags.put(5L, new WeComTag(5, "值班", List.of(), List.of(2L)));
        tagged = Map.of("5", Set.of("wo02", "wo05"));
        enterprise.departments.put(4L, new WeComDepartment(4, "测试", null, List.of(), null, null, List.of()));
        assertThat(read().picture().roles().get(0).memberIds()).containsExactlyInAnyOrder("wo02", "wo03", "wo05");
    }

    @Test
    void memberOfDamagedLinksKeepsHisTag() {
        enterprise.tags.put(5L, new WeComTag(5, "值班", List.of(), List.of(3L)));
        tagged = Map.of("5", Set.of("wo02", "wo03", "wo04", "gone"));
        answeringInTwo(
                user("wo02", List.of(2L), List.of(), List.of(), defect(0, "department[1]", "is null")), wo("wo03"));
        assertThat(read().picture().roles().get(0).memberIds()).containsExactlyInAnyOrder("wo02", "wo03", "wo04");
    }

    @Test
    void tagWithAnUnreadableMemberIsAGap() {
        AnswerDefect odd = new AnswerDefect("tag/get", "userlist", 1, "userid", "is empty");
        enterprise.tags.put(5L, new WeComTag(5, "值班", List.of("wo02"), List.of(), List.of(odd)));
        Snapshot snapshot = read();
        assertThat(snapshot).isInstanceOf(PartialSnapshot.class);
        assertThat(snapshot.picture().roles()).isEmpty();
    }

    @Test
    void tagWithoutAnIdIsAGapAndIsNotAskedFor() {
        enterprise.answering("tag/list", List.of(new WeComTag(-1, "x", List.of(), List.of())));
        assertThat(((PartialSnapshot) read()).problems())
                .containsExactly("The list of tags: it shows a tag without a usable id, which may be any tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user/list?4"})
    void departmentThatIsListedAndDeniedIsAGapOfItAlone(String call) {
        enterprise.failing(call, Kind.GONE, 60003);
        assertThat(((PartialSnapshot) read()).problems())
                .singleElement()
                .asString()
                .startsWith("Members of department 4: ");
    }

    @Test
    void manyThreadsComeToTheSameMembers() {
        answeringInTwo(wo("wo02"), new RemoteRow("wo03").status(2).in(2));
        enterprise.answering(
                "user/list?3",
                List.of(wo("wo04"), new RemoteRow("wo03").status(4).in(3)));
        Snapshot one = read();
        for (int i = 0; i < 20; i++) {
            Snapshot other = new DirectoryReader(
                            () -> new Enterprise(enterprise, "1000001", "甲"),
                            (user, member) -> member,
                            () -> Mirrored.NOTHING,
                            new DepartureLimits(2, 500, false),
                            AnswerLimits.DEFAULT,
                            ids -> {},
                            work -> new Thread(work).start())
                    .read(SyncProgress.NONE);
            assertThat(other.picture()).isEqualTo(one.picture());
        }
    }
}
