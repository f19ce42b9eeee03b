package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.scope.Scope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Item 7 of the checklist. */
class ScopeTest {
    private final Wecom wecom = new Wecom();
    private final String corpId = wecom.corp.corpId();

    @AfterEach
    void close() {
        wecom.close();
    }

    private int code(String path, Object... parameters) {
        return wecom.get(path, parameters).path("errcode").asInt();
    }

    private List<String> useridsOf(int department) {
        return wecom.get("user/list", "department_id", department)
                .path("userlist")
                .findValuesAsText("userid");
    }

    @Test
    void aDepartmentInScopeBringsAllBelowAndTheirMembers() {
        wecom.console().setScope(corpId, Scope.ofDepartments(2));
        assertThat(wecom.get("department/simplelist").findValuesAsText("id")).containsExactlyInAnyOrder("2", "5", "7");
        assertThat(useridsOf(7)).containsExactly("woMEMBERb");
        assertThat(code("user/get", "userid", "woMEMBERb")).isZero();
    }

    @Test
    void outsideTheScopeADepartmentIs60011AndAMember60111() {
        wecom.console().setScope(corpId, Scope.ofDepartments(2));
        for (String path : List.of("user/list", "user/simplelist")) {
            assertThat(code(path, "department_id", 3)).as(path).isEqualTo(60011);
        }
        for (String path : List.of("department/get", "department/list", "department/simplelist")) {
            assertThat(code(path, "id", 3)).as(path).isEqualTo(60011);
        }
        assertThat(code("user/get", "userid", "woMEMBERB")).isEqualTo(60111);
    }

    @Test
    void whatDoesNotExistIs60003And60111And40068() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        assertThat(code("user/list", "department_id", 99)).isEqualTo(60003);
        assertThat(code("department/get", "id", 99)).isEqualTo(60003);
        assertThat(code("department/get")).isEqualTo(60003);
        assertThat(code("department/get", "id", "two")).isEqualTo(60123);
        assertThat(code("user/get", "userid", "woNOBODY")).isEqualTo(60111);
        assertThat(code("tag/get", "tagid", 99)).isEqualTo(40068);
    }

    @Test
    void aPlainUseridIs60111() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        assertThat(code("user/get", "userid", "ZhangSan")).isEqualTo(60111);
    }

    @Test
    void aMemberSeenInOneDepartmentShowsOnlyThatOne() {
        wecom.console().setScope(corpId, Scope.ofDepartments(5));
        JsonNode member = wecom.get("user/get", "userid", "woMEMBERA");
        assertThat(member.path("department").toString()).isEqualTo("[5]");
        assertThat(member.path("order").toString()).isEqualTo("[0]");
        assertThat(member.path("main_department").asInt()).isEqualTo(5);
    }

    @Test
    void aMemberInScopeByNameHasNoDepartments() {
        wecom.console().setScope(corpId, Scope.EMPTY.withUsers("woMEMBERA"));
        JsonNode member = wecom.get("user/get", "userid", "woMEMBERA");
        assertThat(member.path("errcode").asInt(-1)).isZero();
        assertThat(member.path("department")).isEmpty();
        assertThat(member.has("main_department")).isFalse();
        assertThat(wecom.get("department/simplelist").path("department_id")).isEmpty();
    }

    @Test
    void aTagInScopeBringsItsUsersAndTheSubtreesOfItsDepartments() {
        wecom.console().setScope(corpId, Scope.EMPTY.withTags(1));
        assertThat(wecom.get("department/simplelist").findValuesAsText("id")).containsExactlyInAnyOrder("5", "7");
        assertThat(code("user/get", "userid", "woMEMBERD")).isZero();
        assertThat(code("user/get", "userid", "woMEMBERb")).isZero();
        assertThat(code("user/get", "userid", "woMEMBERC")).isEqualTo(60111);
    }

    @Test
    void aTagShowsOnlyWhatIsInScopeAndIsNotExpanded() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        JsonNode tag = wecom.get("tag/get", "tagid", 1);
        assertThat(tag.path("tagname").asText()).isEqualTo("值班");
        assertThat(tag.path("userlist").findValuesAsText("userid")).containsExactly("woMEMBERD");
        assertThat(tag.path("partylist").toString()).isEqualTo("[5]");

        wecom.console().setScope(corpId, Scope.ofDepartments(3));
        JsonNode outside = wecom.get("tag/get", "tagid", 1);
        assertThat(outside.path("userlist")).isEmpty();
        assertThat(outside.path("partylist")).isEmpty();
        assertThat(wecom.get("tag/list").findValuesAsText("tagid")).containsExactly("1", "2");
    }

    @Test
    void userListGivesDirectMembersOnlyWhateverFetchChildSays() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        assertThat(wecom.get("user/list", "department_id", 1, "fetch_child", 1).findValuesAsText("userid"))
                .containsExactly("woMEMBERD");
    }

    @Test
    void disabledAndNotActivatedMembersAreListedAndWhoLeftIsNot() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        assertThat(wecom.get("user/list", "department_id", 3).findValuesAsText("status"))
                .containsExactly("2", "4");
        wecom.corp.apply(new MemberChange.Leaves("woMEMBERB"));
        assertThat(useridsOf(3)).containsExactly("woMEMBERC");
        assertThat(code("user/get", "userid", "woMEMBERB")).isEqualTo(60111);
    }

    @Test
    void whoLeftIsTakenOutOfTheScopeToo() {
        wecom.console().setScope(corpId, Scope.EMPTY.withUsers("woMEMBERB", "woMEMBERC"));
        wecom.corp.apply(new MemberChange.Leaves("woMEMBERB"));
        assertThat(wecom.console().app(corpId).scope().users()).containsExactly("woMEMBERC");
    }

    @Test
    void useridsAreFoundByMobileMailAndPlainIdWithinTheScopeOnly() {
        wecom.console().setScope(corpId, Scope.ofDepartments(2));
        assertThat(wecom.post("user/getuserid", "{'mobile':'19900000001'}")
                        .path("userid")
                        .asText())
                .isEqualTo("woMEMBERA");
        assertThat(wecom.post("user/get_userid_by_email", "{'email':'a@corp.example','email_type':1}")
                        .path("userid")
                        .asText())
                .isEqualTo("woMEMBERA");
        JsonNode converted = wecom.post("batch/userid_to_openuserid", "{'userid_list':['zhangsan','lisi','nobody']}");
        assertThat(converted.path("open_userid_list").findValuesAsText("open_userid"))
                .containsExactly("woMEMBERA");
        assertThat(converted.path("invalid_userid_list").toString()).isEqualTo("[\"lisi\",\"nobody\"]");

        wecom.console().setScope(corpId, Scope.ofDepartments(3));
        assertThat(wecom.post("user/getuserid", "{'mobile':'19900000001'}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(46004);
    }
}
