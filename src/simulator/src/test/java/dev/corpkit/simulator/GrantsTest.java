package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.scope.UngrantedName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Item 8 of the checklist. */
class GrantsTest {
    private final Wecom wecom = new Wecom();
    private final String corpId = wecom.corp.corpId();

    @BeforeEach
    void wholeEnterprise() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    private void grant(String... permissions) {
        wecom.console().setGrants(corpId, Grants.of(permissions));
    }

    private JsonNode member(String userid) {
        return wecom.get("user/get", "userid", userid);
    }

    private JsonNode department(int id) {
        return wecom.get("department/get", "id", id).path("department");
    }

    @Test
    void namesAreThereWhenGranted() {
        grant(Permission.USER_NAME, Permission.DEPARTMENT_NAME);
        assertThat(member("woMEMBERA").path("name").asText()).isEqualTo("张三");
        assertThat(department(2).path("name").asText()).isEqualTo("研发");
        assertThat(department(2).path("name_en").asText()).isEqualTo("RD");
    }

    @Test
    void anUngrantedNameIsAbsentOrEmptyOrTheIdAsChosen() {
        grant();
        assertThat(member("woMEMBERA").has("name")).isFalse();
        assertThat(department(2).has("name")).isFalse();

        wecom.console().setGrants(corpId, Grants.of().ungrantedNamesAs(UngrantedName.EMPTY));
        assertThat(member("woMEMBERA").path("name").asText("?")).isEmpty();
        assertThat(department(2).path("name").asText("?")).isEmpty();

        wecom.console().setGrants(corpId, Grants.of().ungrantedNamesAs(UngrantedName.ID));
        assertThat(member("woMEMBERA").path("name").asText()).isEqualTo("woMEMBERA");
        assertThat(department(2).path("name").asText()).isEqualTo("2");
        assertThat(wecom.get("user/simplelist", "department_id", 2)
                        .path("userlist")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("woMEMBERA");
    }

    @Test
    void theTwoNamesAreGrantedApart() {
        grant(Permission.DEPARTMENT_NAME);
        assertThat(member("woMEMBERA").has("name")).isFalse();
        assertThat(department(2).path("name").asText()).isEqualTo("研发");
    }

    @Test
    void withoutTheStructurePermissionNobodyLeads() {
        grant(Permission.USER_NAME);
        assertThat(member("woMEMBERA").has("is_leader_in_dept")).isFalse();
        assertThat(department(2).path("department_leader")).isEmpty();
    }

    @Test
    void theStructurePermissionShowsLeadersAndDepartmentsOutsideTheScope() {
        grant(Permission.STRUCTURE);
        assertThat(member("woMEMBERA").path("is_leader_in_dept").toString()).isEqualTo("[1,0]");
        assertThat(department(2).path("department_leader").toString()).isEqualTo("[\"woMEMBERA\"]");

        wecom.console().setScope(corpId, Scope.ofDepartments(5));
        assertThat(wecom.get("department/simplelist").findValuesAsText("id"))
                .containsExactlyInAnyOrder("1", "2", "3", "5", "7");
        assertThat(wecom.get("department/list").findValuesAsText("id")).containsExactlyInAnyOrder("5", "7");
        assertThat(member("woMEMBERA").path("department").toString()).isEqualTo("[2,5]");
        assertThat(department(2).path("parentid").asInt()).isEqualTo(1);
        assertThat(wecom.get("user/list", "department_id", 2).path("errcode").asInt())
                .isEqualTo(60011);
        assertThat(department(1).path("department_leader")).isEmpty();
    }

    @Test
    void theDirectLeaderNeedsItsOwnPermissionAndMustBeInScope() {
        grant(Permission.STRUCTURE);
        assertThat(member("woMEMBERD").path("direct_leader")).isEmpty();
        grant(Permission.DIRECT_LEADER);
        assertThat(member("woMEMBERD").path("direct_leader").toString()).isEqualTo("[\"woMEMBERA\"]");
        wecom.console().setScope(corpId, Scope.EMPTY.withUsers("woMEMBERD"));
        assertThat(member("woMEMBERD").path("direct_leader")).isEmpty();
    }

    @Test
    void furtherFieldsNeedTheirPermissionAndPersonalOnesNeverCome() {
        grant();
        assertThat(member("woMEMBERA").path("position").asText("?")).isEmpty();
        assertThat(member("woMEMBERA").path("extattr").path("attrs")).isEmpty();
        grant(Permission.POSITION, Permission.EXTATTR, Permission.MOBILE);
        JsonNode member = member("woMEMBERA");
        assertThat(member.path("position").asText()).isEqualTo("工程师");
        assertThat(member.path("extattr")
                        .path("attrs")
                        .path(0)
                        .path("text")
                        .path("value")
                        .asText())
                .isEqualTo("A1");
        for (String field : new String[] {"mobile", "gender", "email", "biz_mail", "avatar", "address", "qr_code"}) {
            assertThat(member.has(field)).as(field).isFalse();
        }
    }

    @Test
    void theAppCanAskForItsPermissions() {
        grant(Permission.USER_NAME, Permission.STRUCTURE);
        assertThat(wecom.post("agent/get_permissions", "")
                        .path("app_permissions")
                        .toString())
                .isEqualTo("[\"contact:sensitive:user_name\",\"corp_arch:base:base\"]");
    }
}
