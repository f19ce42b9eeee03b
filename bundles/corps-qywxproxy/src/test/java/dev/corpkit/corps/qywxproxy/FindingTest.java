package dev.corpkit.corps.qywxproxy;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberPage;
import dev.corpkit.corps.api.CorpMemberQuery;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding members, departments and whoever has a role in what is stored. */
class FindingTest {

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void store() {
        organization.stored(
                dept("1").row(),
                dept("2").under("1").row(),
                dept("3").under("2").row(),
                dept("4").under("1").row());
        organization.stored(
                member("a").named("Alpha").row(),
                member("b").named("Beta").position("Engineer").row(),
                member("c").named("Gamma").activation(Activation.DISABLED).row(),
                member("d").named("Delta").activation(Activation.INACTIVE).row(),
                member("gone").named("Gone").offline().row());
        organization.store.run(tx -> {
            tx.deptLinks()
                    .insert(
                            Organization.KEY,
                            List.of(link("a", "2"), link("b", "3"), link("c", "4"), link("d", "1"), link("gone", "2")));
            tx.roles().insert(Organization.KEY, List.of(new RoleRow("r", "on duty", Source.LOCAL)));
            tx.roleMembers().insert(Organization.KEY, List.of(has("a"), has("b"), has("c"), has("gone")));
        });
    }

    private static DeptLink link(String memberId, String deptId) {
        return new DeptLink(memberId, deptId, 0, false);
    }

    private static RoleMemberRow has(String memberId) {
        return new RoleMemberRow(memberId, "r", Source.LOCAL, 0);
    }

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void pathLeadsFromTheRootDownToTheDepartment() {
        assertThat(path("3")).containsExactly("1", "2", "3");
        assertThat(path("1")).containsExactly("1");
        assertThat(path("unknown")).isEmpty();
    }

    @Test
    void pathAndMembersOfACircleOrAnOrphanEnd() {
        organization.stored(
                dept("10").under("11").row(),
                dept("11").under("10").row(),
                dept("20").under("nowhere").row());
        assertThat(path("10")).containsExactly("11", "10");
        assertThat(path("20")).containsExactly("1", "20");
        assertThat(corp.getDeptMembers("10", true)).isEmpty();
    }

    private List<String> path(String deptId) {
        return corp.getDeptPath(deptId).stream().map(CorpDept::getDeptId).toList();
    }

    @Test
    void membersOfADepartmentAreActiveAndWithThoseBelowOnlyIfAsked() {
        assertThat(ids(corp.getDeptMembers("2", false))).containsExactly("a");
        assertThat(ids(corp.getDeptMembers("2", true))).containsExactly("a", "b");
        assertThat(ids(corp.getDeptMembers("1", true))).containsExactly("a", "b", "c", "d");
        assertThat(corp.getDeptMembers("unknown", true)).isEmpty();
    }

    @Test
    void whoeverHasARoleIsFoundAlsoWithinADepartment() {
        assertThat(corp.getRoleMembers("r"))
                .extracting(CorpRoleMember::getMemberId)
                .containsExactly("a", "b", "c");
        assertThat(corp.getRoleMembers("r", "2"))
                .extracting(CorpRoleMember::getMemberId)
                .containsExactly("a", "b");
        assertThat(corp.getRoleMembers("unknown")).isEmpty();
        assertThat(corp.getRoleMembers("r", "unknown")).isEmpty();
        assertThat(corp.getRoleMembers("\u0000")).isEmpty();
    }

    @Test
    void membersAreFoundByTextWhateverTheCase() {
        assertThat(found(CorpMemberQuery.ALL.withText("ALPH"))).containsExactly("a");
        assertThat(found(CorpMemberQuery.ALL.withText("engin"))).containsExactly("b");
        assertThat(found(CorpMemberQuery.ALL.withText("%"))).isEmpty();
    }

    @Test
    @Tag("C7")
    void statusWordsMeanWhatTheyMeanToGetMembers() {
        for (String status : List.of("active", "offline", "disabled", "inactive")) {
            assertThat(found(CorpMemberQuery.ALL.withStatus(status)))
                    .as(status)
                    .isEqualTo(ids(corp.getMembers(status)))
                    .isNotEmpty();
        }
        assertThatThrownBy(() -> corp.findMembers(CorpMemberQuery.ALL.withStatus("resigned"), null))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("active, offline, disabled, inactive, outOfScope, unexplained");
    }

    @Test
    void allThatIsSetMustHold() {
        assertThat(found(CorpMemberQuery.ALL.withDept("2", true))).containsExactly("a", "b", "gone");
        assertThat(found(CorpMemberQuery.ALL
                        .withDept("2", true)
                        .withStatus("active")
                        .withText("beta")
                        .withRole("r")))
                .containsExactly("b");
        assertThat(found(CorpMemberQuery.ALL.withDept("unknown", true))).isEmpty();
        assertThat(found(CorpMemberQuery.ALL.withDept("2", false).withStatus("active")))
                .containsExactly("a");
    }

    @Test
    void pagesFollowEachOtherWhileMembersComeAndGo() {
        CorpMemberQuery pairs = CorpMemberQuery.ALL.withLimit(2);
        CorpMemberPage first = corp.findMembers(pairs, null);
        assertThat(ids(first.getMembers())).containsExactly("a", "b");
        organization.stored(member("aa").row(), member("bb").row());
        CorpMemberPage second = corp.findMembers(pairs, first.getNext());
        assertThat(ids(second.getMembers())).containsExactly("bb", "c");
        CorpMemberPage third = corp.findMembers(pairs, second.getNext());
        assertThat(ids(third.getMembers())).containsExactly("d", "gone");
        assertThat(third.getNext()).isNull();
    }

    @Test
    void aPageShowsTheDepartmentsOfItsMembers() {
        assertThat(corp.findMembers(CorpMemberQuery.ALL, null)
                        .getMembers()
                        .get(0)
                        .getDeptIds())
                .containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", "a", "2.YQ", "1.YQ==", "1.!!!", "1.\u0000", "1.wIA", "1.' or 1=1"})
    void aPageThatNobodyGaveIsRefused(String page) {
        refused(page);
    }

    @Test
    void aPageThatIsTooLongOrNoTextIsRefused() {
        refused("1." + "YWFh".repeat(100_000));
        refused(token("x".repeat(129)));
        refused(token("a\u0000"));
    }

    private static String token(String memberId) {
        return "1." + Base64.getUrlEncoder().withoutPadding().encodeToString(memberId.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String page) {
        assertThatThrownBy(() -> corp.findMembers(CorpMemberQuery.ALL, page))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("findMembers: that page is none that getNext() gave. Begin with the first page, null.");
    }

    @Test
    void whatNoMemberCanHoldIsInNoMember() {
        assertThat(found(CorpMemberQuery.ALL.withText("\u0000"))).isEmpty();
        assertThat(found(CorpMemberQuery.ALL.withText("x".repeat(100_000)))).isEmpty();
        assertThat(found(CorpMemberQuery.ALL.withRole("\uD800"))).isEmpty();
    }

    @Test
    void theAdminIsAnActiveMember() {
        assertThat(corp.getAdmin()).isNull();
        corp.setAdmin("a");
        assertThat(corp.getAdmin().getMemberId()).isEqualTo("a");
        for (String nobody : List.of("unknown", "gone")) {
            assertThatThrownBy(() -> corp.setAdmin(nobody))
                    .isInstanceOf(CorpArgumentException.class)
                    .hasMessageContaining("'" + nobody + "'");
        }
        assertThat(corp.getAdmin().getMemberId()).isEqualTo("a");
        corp.offlineMember(List.of("a"));
        assertThat(corp.getAdmin()).isNull();
        corp.restoreMember(List.of("a"));
        assertThat(corp.getAdmin().getMemberId()).isEqualTo("a");
        corp.setAdmin(null);
        assertThat(corp.getAdmin()).isNull();
    }

    @Test
    void whatIsKnownOfTheOrganizationIsTold() {
        corp.setAdmin("b");
        Map<String, Object> info = corp.getCorpInfo();
        assertThat(info)
                .containsEntry("corpFullName", "corps.MyQywxProxyCorp")
                .containsEntry("appId", "myapp")
                .containsEntry("title", "My Organization")
                .containsEntry("corpId", "wpFAKE")
                .containsEntry("corpName", "Example Ltd")
                .containsEntry("revision", 0L)
                .containsEntry("deptCount", 4)
                .containsEntry("activeCount", 4)
                .containsEntry("offlineCount", 1)
                .containsEntry("roleCount", 1)
                .containsEntry("outOfScopeCount", 0)
                .containsEntry("heldCount", 0)
                .containsEntry("rejectedCount", 0)
                .containsEntry("adminId", "b")
                .containsEntry("historyFrom", null)
                .containsEntry("lastOutcome", null)
                .containsEntry("lastSyncAt", null)
                .containsEntry("runningKind", null)
                .containsEntry("runningSince", null)
                .hasSize(19);
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
        corp.syncCorp();
        assertThat(corp.getCorpInfo())
                .containsEntry("lastOutcome", "COMPLETE")
                .containsEntry("lastSyncAt", "2026-11-01T08:00:00Z");
    }

    @Test
    void theLastReportsAreToldNewestFirst() {
        organization.enterprise.dept(1, 0, "Example Ltd").user("a", 1L);
        String first = corp.syncCorp().getRunId();
        String second = corp.syncCorp().getRunId();
        assertThat(corp.getReports(5)).extracting(report -> report.getRunId()).containsExactly(second, first);
        assertThat(corp.getReports(1)).hasSize(1);
        assertThat(corp.getReports(0)).isEmpty();
        assertThat(corp.getReports(-1)).isEmpty();
    }

    private static List<String> ids(List<CorpMember> members) {
        return members.stream().map(CorpMember::getMemberId).toList();
    }

    private List<String> found(CorpMemberQuery query) {
        List<String> found = new ArrayList<>();
        String page = null;
        do {
            CorpMemberPage next = corp.findMembers(query.withLimit(1), page);
            found.addAll(ids(next.getMembers()));
            page = next.getNext();
        } while (page != null);
        return found;
    }
}
