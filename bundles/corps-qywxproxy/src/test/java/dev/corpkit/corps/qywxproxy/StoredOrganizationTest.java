package dev.corpkit.corps.qywxproxy;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stored, read through the documented methods: rows C1, C4 and C6 to C8 of the contract. */
class StoredOrganizationTest {

    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void propertiesAreThoseOfTheFiles() {
        QywxProxyCorp corp = organization.corp();
        assertThat(corp.getCorpId()).isEqualTo("wpFAKE");
        assertThat(corp.getAuthFullName()).isEqualTo("auths.QywxProxyAuth");
        assertThat(corp.getCorpFullName()).isEqualTo("corps.MyQywxProxyCorp");
        assertThat(corp.getTitle()).isEqualTo("My Organization");
        assertThat(corp.getAppId()).isEqualTo("myapp");
    }

    @Test
    @Tag("C22")
    void scheduleIsThatOfTheFileElseOfTheAppAsItIsNow() {
        QywxProxyCorp corp = organization.corp();
        assertThat(corp.getSchedule()).isNull();

        organization.app.withSetting("schedule", "every 6h");

        assertThat(corp.getSchedule()).isEqualTo(new ScheduleSetting("every 6h", "settings of app myapp"));
        assertThat(organization.corp(Map.of("schedule", "off")).getSchedule())
                .isEqualTo(new ScheduleSetting("off", "its business file"));
    }

    @Test
    @Tag("C4")
    void rootIsMadeOnceAndNamedAfterTheEnterpriseWithoutACall() {
        QywxProxyCorp corp = organization.corp();
        CorpDept root = corp.getRootDept();
        assertThat(root.getDeptId()).isEqualTo("1");
        assertThat(root.getName()).isEqualTo("Example Ltd");
        assertThat(root.getParentId()).isNull();
        assertThat(root.getSource()).isEqualTo("local");
        assertThat(corp.getRootDept()).isEqualTo(root);
        assertThat(organization.enterprise.calls).hasValue(0);
    }

    @Test
    void rootIsNamedAfterTheTitleWithoutAnAuthorization() {
        organization.auth.authorized = false;
        assertThat(organization.corp().getRootDept().getName()).isEqualTo("My Organization");
    }

    @Test
    @Tag("C6")
    void departmentsComeRootFirstParentsBeforeChildrenSiblingsByOrderDescendingThenId() {
        organization.stored(
                dept("1").row(),
                dept("10").under("2").row(),
                dept("2").order(5).row(),
                dept("3").order(9).row(),
                dept("11").order(5).row(),
                dept("4").under("3").order(4_294_967_295L).row(),
                dept("5").under("3").row());
        assertThat(organization.corp().getDepts())
                .extracting(CorpDept::getDeptId)
                .containsExactly("1", "3", "4", "5", "2", "10", "11");
    }

    @Test
    @Tag("C7")
    void membersAreFilteredByStatusAndOrderedById() {
        organization.stored(
                member("m3").row(),
                member("m1").activation(Activation.DISABLED).row(),
                member("m2").activation(Activation.INACTIVE).row(),
                member("m4").offline().activation(Activation.DISABLED).row());
        QywxProxyCorp corp = organization.corp();
        assertThat(ids(corp.getMembers())).containsExactly("m1", "m2", "m3", "m4");
        assertThat(ids(corp.getMembers(null))).containsExactly("m1", "m2", "m3", "m4");
        assertThat(ids(corp.getMembers("active"))).containsExactly("m1", "m2", "m3");
        assertThat(ids(corp.getMembers("offline"))).containsExactly("m4");
        assertThat(ids(corp.getMembers("disabled"))).containsExactly("m1");
        assertThat(ids(corp.getMembers("inactive"))).containsExactly("m2");
    }

    @Test
    @Tag("C7")
    void anotherStatusIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> organization.corp().getMembers("Active"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage(
                        "Unknown member status 'Active'. Known: active, offline, disabled, inactive, outOfScope, unexplained;"
                                + " none for all members.");
    }

    @Test
    @Tag("C8")
    void unknownIdsGiveNullAndOfflineMembersAreFound() {
        organization.stored(member("gone").offline().row());
        QywxProxyCorp corp = organization.corp();
        assertThat(corp.getMember("nobody")).isNull();
        assertThat(corp.getMember("GONE")).isNull();
        assertThat(corp.getDept("99")).isNull();
        assertThat(corp.getMember("gone").getStatus()).isEqualTo("offline");
    }

    @Test
    @Tag("C1")
    void anotherOrganizationsIdsAreUnknown() {
        organization.stored(dept("1").row(), dept("7").row());
        organization.stored(member("m1").row());
        QywxProxyCorp sameNameInAnotherApp =
                organization.corp(new FakeApp("other"), Organization.KEY.fullName(), Map.of());
        QywxProxyCorp anotherNameInTheSameApp = organization.corp(organization.app, "corps.Other", Map.of());
        for (QywxProxyCorp corp : List.of(sameNameInAnotherApp, anotherNameInTheSameApp)) {
            assertThat(corp.getMember("m1")).isNull();
            assertThat(corp.getDept("7")).isNull();
            assertThat(corp.getMembers()).isEmpty();
            assertThat(corp.getDepts()).isEmpty();
        }
    }

    @Test
    void mainDepartmentStandsFirst() {
        organization.stored(dept("1").row(), dept("2").row(), dept("3").row());
        organization.stored(member("m1").mainDept("3").row());
        organization.store.run(tx -> tx.deptLinks()
                .insert(
                        Organization.KEY,
                        List.of(
                                new DeptLink("m1", "2", 9, false),
                                new DeptLink("m1", "3", 0, false),
                                new DeptLink("m1", "1", 5, false))));
        assertThat(organization.corp().getMember("m1").getDeptIds()).containsExactly("3", "2", "1");
    }

    @Test
    void aWrongBusinessFileIsRefusedByField() {
        assertThatThrownBy(() -> organization.corp(Map.of("corpId", " ")))
                .isInstanceOf(ElementConfigException.class)
                .hasMessage("field 'corpId': expected a text without blanks at its ends, found a blank text");
        assertThatThrownBy(() -> organization.corp(Map.of("strictRoles", "yes")))
                .hasMessage("field 'strictRoles': expected true or false, found a text");
        assertThatThrownBy(() -> organization.corp(Map.of("guard", Map.of("maxRemovals", -1))))
                .hasMessage("field 'guard.maxRemovals': expected a whole number from 0 on, found -1");
    }

    private static List<String> ids(List<CorpMember> members) {
        return members.stream().map(CorpMember::getMemberId).toList();
    }
}
