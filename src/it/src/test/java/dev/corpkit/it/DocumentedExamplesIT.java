package dev.corpkit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.element.api.App;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Enterprise;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * The examples of the documented surface ({@code src/docs/documented-surface.md}), one test each, in the document's order and
 * named after it. Files are as printed there; {@code print} has become an assertion.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class DocumentedExamplesIT extends WeComScenario {

    private static final String CORP_ID = "wpDocumented";
    private static final String DEPT_ID = "2";

    private App app;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        Enterprise documented = grow(wecom, CORP_ID, 51);
        for (String userid :
                List.of("member123", "member1", "member2", "manager001", "employee001", "user1", "user2")) {
            documented.apply(new MemberChange.Joins(Member.of(userid, "示例" + userid, 1)));
        }
        grow(wecom, "wpDocumentedA", 52);
        grow(wecom, "wpDocumentedB", 53);
        AppFiles.withAuth(scratch, "myapp")
                .envVar("qywxProxyCorpId", CORP_ID)
                .element("corps.MyQywxProxyCorp", """
                        {
                          "type": "corps.QywxProxyType",
                          "title": "My WeCom Proxy Development Organization",
                          "version": "1.0.0"
                        }
                        """, """
                        {
                          "corpId": "{{qywxProxyCorpId}}",
                          "authFullName": "auths.QywxProxyAuth"
                        }
                        """)
                .corp("corps.CorpA", "wpDocumentedA")
                .corp("corps.CorpB", "wpDocumentedB");
    }

    private static Enterprise grow(Simulator wecom, String corpId, int seed) {
        return wecom.world()
                .addEnterprise(EnterpriseShape.of("示例企业" + seed, 80, 8, seed).withCorpId(corpId));
    }

    @Before
    public void theAppWithItsEnterprises() {
        app = app("myapp");
        for (String fullName : List.of("corps.MyQywxProxyCorp", "corps.CorpA", "corps.CorpB")) {
            String corpId = corp("myapp", fullName).getCorpId();
            if (enterprise(corpId).authorizations().isEmpty()) {
                authorizedCorp("myapp", fullName);
            }
        }
    }

    @Test
    public void e01UsingWeComProxyDevelopmentOrganizationInstance() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);

        corp.initCorp();

        corp.syncCorp();

        CorpDept rootDept = corp.getRootDept();
        assertThat(rootDept.getName()).isEqualTo("示例企业51");
    }

    @Test
    public void e02InitializeOrganizationalArchitecture() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        corp.initCorp();
        assertMirrored(corp);
    }

    @Test
    public void e03GetRootDepartment() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        CorpDept rootDept = corp.getRootDept();
        assertThat(rootDept.getName()).isEqualTo("示例企业51");
        assertThat(rootDept.getDeptId()).isEqualTo("1");
    }

    @Test
    public void e04SetUserRole() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        List<CorpRoleMember> roleMembers = corp.setUserRole("member123", List.of("role1", "role2"));
        assertThat(roleMembers).extracting(CorpRoleMember::getMemberId).containsOnly("member123");
        assertThat(roleMembers).extracting(CorpRoleMember::getRoleId).containsExactly("role1", "role2");
    }

    @Test
    public void e05SyncOrganizationalArchitecture() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        corp.syncCorp();
        assertMirrored(corp);
    }

    @Test
    public void e06GetWeComClient() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        QywxProxyClient client = corp.getClient();
        List<WeComDepartment> deptList = client.getDepartment().list();
        assertThat(deptList).hasSize(8);
    }

    @Test
    public void e07GetApplicationId() {
        String agentId = QywxProxyCorp.getAgentId(CORP_ID, SimulatedWeCom.SUITE_ID);
        assertThat(agentId).isEqualTo(String.valueOf(wecom().visible(CORP_ID).agentId()));
    }

    @Test
    public void e08GetThirdPartyOrganizationalArchitectureData() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        Map<String, Object> corpData = corp.getThirdCorpData();
        assertThat(corpData.get("corpName")).isEqualTo("示例企业51");
        assertThat((List<?>) corpData.get("deptList")).hasSize(8);
    }

    @Test
    public void e09BatchRegisterUsers() {
        QywxProxyCorp corp = app.getElement("corps.CorpA", QywxProxyCorp.class);
        Map<String, Object> corpData = corp.getThirdCorpData();
        corp.bulkRegister(corpData);
        assertThat(corp.getMembers("active")).hasSize(80);
    }

    @Test
    public void e10OfflineMembers() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        corp.offlineMember(List.of("member1", "member2"));
        assertThat(corp.getMembers("offline"))
                .extracting(CorpMember::getMemberId)
                .containsExactly("member1", "member2");
    }

    @Test
    public void e11GetDepartmentList() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        List<CorpDept> depts = corp.getDepts();
        assertThat(depts)
                .hasSize(8)
                .allSatisfy(dept -> assertThat(dept.getName()).isNotBlank());
    }

    @Test
    public void e12GetMemberList() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        List<CorpMember> allMembers = corp.getMembers();
        assertThat(allMembers).hasSize(87);
        List<CorpMember> activeMembers = corp.getMembers("active");
        assertThat(activeMembers).hasSize(85);
    }

    @Test
    public void e13GetSingleMember() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        CorpMember member = corp.getMember("member123");
        assertThat(member).isNotNull();
        assertThat(member.getName()).isEqualTo("示例member123");
    }

    @Test
    public void e14GetSingleDepartment() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        CorpDept dept = corp.getDept(DEPT_ID);
        assertThat(dept).isNotNull();
        assertThat(dept.getName()).isNotBlank();
        assertThat(corp.getDept("dept123")).isNull();
    }

    @Test
    public void e15AccessProperties() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        assertThat(corp.getCorpId()).isEqualTo(CORP_ID);
        assertThat(corp.getAuthFullName()).isEqualTo("auths.QywxProxyAuth");
        assertThat(corp.getTitle()).isEqualTo("My WeCom Proxy Development Organization");
        assertThat(corp.getCorpFullName()).isEqualTo("corps.MyQywxProxyCorp");
    }

    @Test
    public void e16ManageMultipleEnterprises() {
        QywxProxyCorp corpA = app.getElement("corps.CorpA", QywxProxyCorp.class);
        corpA.syncCorp();

        QywxProxyCorp corpB = app.getElement("corps.CorpB", QywxProxyCorp.class);
        corpB.syncCorp();

        assertThat(corpA.getMembers()).hasSize(80);
        assertThat(corpB.getMembers()).hasSize(80);
    }

    @Test
    public void e17MemberStatusManagement() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);
        enterprise(CORP_ID).apply(new MemberChange.Leaves("user2"));

        corp.syncCorp();

        corp.offlineMember(List.of("member1", "member2"));

        assertThat(corp.getMembers("active")).hasSize(84);
        assertThat(corp.getMembers("offline"))
                .extracting(CorpMember::getMemberId)
                .containsExactly("member1", "member2", "user2");
        enterprise(CORP_ID).apply(new MemberChange.Joins(Member.of("user2", "示例user2", 1)));
        corp.syncCorp();
    }

    @Test
    public void e18PermissionRoleAssignment() {
        QywxProxyCorp corp = app.getElement("corps.MyQywxProxyCorp", QywxProxyCorp.class);

        corp.setUserRole("manager001", List.of("admin", "dept_manager"));
        corp.setUserRole("employee001", List.of("employee", "project_member"));

        Map<String, List<String>> memberRoles =
                Map.of("user1", List.of("role1", "role2"), "user2", List.of("role2", "role3"));
        memberRoles.forEach(corp::setUserRole);

        assertThat(roles(corp, "manager001")).containsExactly("admin", "dept_manager");
        assertThat(roles(corp, "employee001")).containsExactly("employee", "project_member");
        memberRoles.forEach((member, roles) -> assertThat(roles(corp, member)).isEqualTo(roles));
    }

    private static List<String> roles(QywxProxyCorp corp, String memberId) {
        return corp.getUserRoles(memberId).stream()
                .map(CorpRoleMember::getRoleId)
                .toList();
    }

    private void assertMirrored(QywxProxyCorp corp) {
        Mirror.assertExact(corp, wecom().visible(corp.getCorpId()));
    }
}
