package dev.corpkit.corps.qywxproxy;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles and offline members: rows C13 and C14 of the contract. */
class ChangeByHandTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void store() {
        organization.stored(dept("1").row(), dept("2").row());
        organization.stored(
                member("m1").row(), member("m2").row(), member("gone").offline().row());
        organization.store.run(tx -> {
            tx.deptLinks().insert(Organization.KEY, List.of(new DeptLink("m1", "2", 0, false)));
            tx.roles().insert(Organization.KEY, List.of(new RoleRow("3", "on duty", Source.WECOM)));
            tx.roleMembers()
                    .insert(Organization.KEY, List.of(new RoleMemberRow("m1", "3", Source.WECOM, Integer.MAX_VALUE)));
        });
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    @Tag("C14")
    void rolesBecomeExactlyTheseInOrderWithoutRepeats() {
        List<CorpRoleMember> after = corp.setUserRole("m1", List.of("editor", "admin", "editor"));
        assertThat(after).extracting(CorpRoleMember::getRoleId).containsExactly("editor", "admin");
        assertThat(corp.getUserRoles("m1")).isEqualTo(after);
        assertThat(after).allSatisfy(role -> {
            assertThat(role.getMemberId()).isEqualTo("m1");
            assertThat(role.getSource()).isEqualTo("local");
        });
        assertThat(corp.getRoles())
                .extracting(CorpRole::getRoleId, CorpRole::getSource)
                .contains(tuple("admin", "local"), tuple("3", "wecom"));
    }

    @Test
    void emptyListClearsTheRoles() {
        assertThat(corp.setUserRole("m1", List.of())).isEmpty();
        assertThat(corp.getUserRoles("m1")).isEmpty();
    }

    @Test
    void aTagsRoleSetByHandBecomesLocal() {
        corp.setUserRole("m1", List.of("3"));
        assertThat(corp.getUserRoles("m1"))
                .singleElement()
                .satisfies(role -> assertThat(role.getSource()).isEqualTo("local"));
    }

    @Test
    void unknownMemberIsRefusedAndNothingChanges() {
        refused(
                () -> corp.setUserRole("nobody", List.of("admin")),
                "setUserRole: member 'nobody' is unknown in myapp/corps.MyQywxProxyCorp. Nothing was changed.");
    }

    @Test
    void offlineMemberIsRefusedAndNothingChanges() {
        refused(
                () -> corp.setUserRole("gone", List.of("admin")),
                "setUserRole: member 'gone' of myapp/corps.MyQywxProxyCorp is offline (resigned) and can have no roles."
                        + " Nothing was changed.");
    }

    @Test
    void blankRoleIsRefusedAndNothingChanges() {
        refused(
                () -> corp.setUserRole("m1", List.of("admin", " ")),
                "setUserRole: a role id is blank (place 2). Nothing was changed.");
        refused(
                () -> corp.setUserRole("m1", Arrays.asList((String) null)),
                "setUserRole: a role id is blank (place 1). Nothing was changed.");
    }

    @Test
    void aRoleIdThatIsTooLongIsRefusedAndNothingChanges() {
        refused(
                () -> corp.setUserRole("m1", List.of("admin", "x".repeat(129))),
                "setUserRole: a role id is longer than 128 characters (place 2). Nothing was changed.");
    }

    @Test
    @Tag("C14")
    void strictRolesRefuseAnUnknownRoleAndListTheKnownOnes() {
        QywxProxyCorp strict = organization.corp(Map.of("strictRoles", true));
        refused(
                () -> strict.setUserRole("m1", List.of("3", "admin")),
                "setUserRole: unknown roles admin in myapp/corps.MyQywxProxyCorp, which has strictRoles set."
                        + " Known: 3. Nothing was changed.");
        assertThat(strict.setUserRole("m1", List.of("3"))).hasSize(1);
    }

    @Test
    @Tag("C13")
    void offlineMembersLoseDepartmentsAndRolesHereOnly() {
        QywxProxyCorp other = organization.corp(organization.app, "corps.Other", Map.of());
        organization.store.run(tx -> {
            tx.orgs().lock(new OrgKey("myapp", "corps.Other"));
            tx.members()
                    .insert(
                            new OrgKey("myapp", "corps.Other"),
                            List.of(member("m1").row()));
        });
        corp.offlineMember(List.of("m1", "m1"));
        corp.offlineMember(List.of("m1"));
        assertThat(corp.getMember("m1").getStatus()).isEqualTo("offline");
        assertThat(corp.getMember("m1").isOfflineByHand()).isTrue();
        assertThat(corp.getMember("m1").getDeptIds()).isEmpty();
        assertThat(corp.getUserRoles("m1")).isEmpty();
        assertThat(corp.getMember("m2").getStatus()).isEqualTo("active");
        assertThat(other.getMember("m1").getStatus()).isEqualTo("active");
        assertThat(other.getMember("m1").getUserId())
                .isEqualTo(corp.getMember("m1").getUserId());
    }

    @Test
    @Tag("C13")
    void unknownIdsAreListedAndNothingChanges() {
        refused(
                () -> corp.offlineMember(List.of("m1", "x", "m2", "M2")),
                "offlineMember: unknown members in myapp/corps.MyQywxProxyCorp: x, M2. Nothing was changed.");
    }

    @Test
    void anIdThatIsNullIsUnknown() {
        refused(
                () -> corp.offlineMember(Arrays.asList("m1", null)),
                "offlineMember: unknown members in myapp/corps.MyQywxProxyCorp: null. Nothing was changed.");
        refused(
                () -> corp.setUserRole(null, List.of("admin")),
                "setUserRole: member 'null' is unknown in myapp/corps.MyQywxProxyCorp. Nothing was changed.");
        assertThat(corp.getMember(null)).isNull();
        assertThat(corp.getDept(null)).isNull();
    }

    @Test
    void whoResignedIsNotSetOfflineByHandAndSoNotRestored() {
        corp.offlineMember(List.of("gone"));
        assertThat(corp.getMember("gone").isOfflineByHand()).isFalse();
        refused(
                () -> corp.restoreMember(List.of("gone")),
                "restoreMember: not set offline by hand in myapp/corps.MyQywxProxyCorp: gone. Nothing was changed.");
    }

    @Test
    void anotherEnterprisesDataIsNotTouched() {
        corp.setUserRole("m1", List.of("admin"));
        QywxProxyCorp edited = organization.corp(Map.of("corpId", "wpOTHER"));
        long before = organization.store.writes();
        assertThatThrownBy(() -> edited.setUserRole("m1", List.of()))
                .hasMessageContaining("wpFAKE")
                .hasMessageContaining("wpOTHER");
        assertThatThrownBy(() -> edited.offlineMember(List.of("m1"))).hasMessageContaining("wpOTHER");
        assertThatThrownBy(edited::syncCorp).hasMessageContaining("wpOTHER");
        assertThat(organization.store.writes()).isEqualTo(before);
    }

    @Test
    void emptyListDoesNothing() {
        long before = organization.store.writes();
        corp.offlineMember(List.of());
        corp.restoreMember(List.of());
        assertThat(organization.store.writes()).isEqualTo(before);
    }

    @Test
    void restoredMembersAreActiveAgainUnderTheRoot() {
        corp.offlineMember(List.of("m1"));
        corp.restoreMember(List.of("m1"));
        assertThat(corp.getMember("m1").getStatus()).isEqualTo("active");
        assertThat(corp.getMember("m1").isOfflineByHand()).isFalse();
        assertThat(corp.getMember("m1").getDeptIds()).containsExactly("1");
    }

    @Test
    void onlyMembersSetOfflineByHandAreRestored() {
        refused(
                () -> corp.restoreMember(List.of("gone")),
                "restoreMember: not set offline by hand in myapp/corps.MyQywxProxyCorp: gone. Nothing was changed.");
    }

    private void refused(ThrowingCallable call, String message) {
        long before = organization.store.writes();
        assertThatThrownBy(call).isInstanceOf(CorpArgumentException.class).hasMessage(message);
        assertThat(organization.store.writes()).isEqualTo(before);
    }
}
