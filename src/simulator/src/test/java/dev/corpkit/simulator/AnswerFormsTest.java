package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.AnswerForms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where WeCom's answers differ from case to case; and what becomes of who leaves. */
class AnswerFormsTest {
    private final Wecom wecom = new Wecom();
    private final String corpId = wecom.corp.corpId();

    @BeforeEach
    void scope() {
        wecom.console().setScope(corpId, Scope.ofDepartments(2));
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    private JsonNode member(String userid) {
        return wecom.get("user/get", "userid", userid);
    }

    private int code(String userid) {
        return member(userid).path("errcode").asInt(-1);
    }

    @Test
    void aHiddenMemberCanBe60011WhileOneWhoIsGoneIs60111() {
        assertThat(code("woMEMBERB")).isEqualTo(60111);
        wecom.console().answerForms(corpId, AnswerForms.USUAL.withHiddenMembersForbidden());
        assertThat(code("woMEMBERB")).isEqualTo(60011);
        assertThat(code("woNOBODY")).isEqualTo(60111);
        wecom.corp.apply(new MemberChange.Leaves("woMEMBERb"));
        assertThat(code("woMEMBERb")).isEqualTo(60111);
    }

    @Test
    void theListOfTagsCanBeOfOwnOnesWhileTheOthersAreShownByThemselves() {
        wecom.console().answerForms(corpId, AnswerForms.USUAL.withOwnTagsOnly());
        assertThat(wecom.get("tag/list").path("taglist")).isEmpty();
        String own = wecom.post("tag/create", "{'tagname':'自己的'}").path("tagid").asText();
        assertThat(wecom.get("tag/list").findValuesAsText("tagid")).containsExactly(own);
        assertThat(wecom.get("tag/get", "tagid", 1).path("tagname").asText()).isEqualTo("值班");
    }

    @Test
    void whoLeftCanBeShownWithStatus5ForAWhile() {
        wecom.console().answerForms(corpId, AnswerForms.USUAL.withLeaversShown());
        wecom.corp.apply(new MemberChange.Leaves("woMEMBERA"));
        assertThat(member("woMEMBERA").path("status").asInt()).isEqualTo(5);
        assertThat(wecom.get("user/list", "department_id", 2).path("userlist")).isEmpty();
        wecom.console().answerForms(corpId, AnswerForms.USUAL);
        assertThat(code("woMEMBERA")).isEqualTo(60111);
    }

    @Test
    void whoIsAboutToLeaveIsListedWithStatus5() {
        wecom.corp.apply(new MemberChange.Status("woMEMBERA", Member.LEFT));
        assertThat(wecom.get("user/list", "department_id", 2).findValuesAsText("status"))
                .containsExactly("5");
        assertThat(member("woMEMBERA").path("status").asInt()).isEqualTo(5);
    }

    @Test
    void theScopeCanNameWhatDoesNotExist() {
        wecom.console()
                .answerForms(corpId, AnswerForms.USUAL.alsoNaming(new Scope(List.of(99), List.of(), List.of(98))));
        JsonNode agent = wecom.get("agent/get", "agentid", wecom.agentId);
        assertThat(agent.path("allow_partys").path("partyid").toString()).isEqualTo("[2,99]");
        assertThat(agent.path("allow_tags").path("tagid").toString()).isEqualTo("[98]");
        assertThat(wecom.get("department/simplelist", "id", 99).path("errcode").asInt())
                .isEqualTo(60003);
    }

    @Test
    void tagsCanBeForbiddenAltogetherOrOneByOne() {
        wecom.simulator.faults().add(Fault.errcode("tag/list", 48002).of(corpId));
        wecom.simulator.faults().add(Fault.errcode("tag/get", 60011).of(corpId).where("tagid", "1"));
        assertThat(wecom.get("tag/list").path("errcode").asInt()).isEqualTo(48002);
        assertThat(wecom.get("tag/get", "tagid", 1).path("errcode").asInt()).isEqualTo(60011);
        assertThat(wecom.get("tag/get", "tagid", 2).path("errcode").asInt(-1)).isZero();
    }

    @Test
    void theControlApiSetsTheForms() {
        wecom.caller.control(
                "POST", "corps/" + corpId + "/answer-forms", "{'ownTagsOnly':true,'alsoNamed':{'departments':[99]}}");
        assertThat(wecom.get("tag/list").path("taglist")).isEmpty();
        assertThat(wecom.console().app(corpId).forms().alsoNamed().departments())
                .containsExactly(99);
    }

    @Test
    void aLeaverLeadsNobodyAnyMore() {
        wecom.console().setScope(corpId, Scope.WHOLE_ENTERPRISE);
        wecom.console().setGrants(corpId, Grants.of(Permission.STRUCTURE).with(Permission.DIRECT_LEADER));
        assertThat(member("woMEMBERD").path("direct_leader").toString()).isEqualTo("[\"woMEMBERA\"]");
        assertThat(leaders()).isEqualTo("[\"woMEMBERA\"]");
        wecom.corp.apply(new MemberChange.Leaves("woMEMBERA"));
        assertThat(member("woMEMBERD").path("direct_leader").toString()).isEqualTo("[]");
        assertThat(leaders()).isEqualTo("[]");
    }

    private String leaders() {
        return wecom.get("department/get", "id", 2)
                .path("department")
                .path("department_leader")
                .toString();
    }

    @Test
    void withTheBasePermissionAloneThereAreIdsAndNoNames() {
        wecom.console().setGrants(corpId, Grants.of());
        JsonNode simple = wecom.get("user/simplelist", "department_id", 2)
                .path("userlist")
                .path(0);
        assertThat(simple.toString()).isEqualTo("{\"userid\":\"woMEMBERA\",\"department\":[2,5]}");
        JsonNode member = member("woMEMBERA");
        assertThat(member.path("status").asInt()).isEqualTo(1);
        assertThat(member.path("order").toString()).isEqualTo("[4294967295,0]");
        assertThat(member.path("position").asText("?")).isEmpty();
        assertThat(List.of("name", "is_leader_in_dept", "mobile", "email", "avatar", "gender"))
                .noneMatch(member::has);
        assertThat(wecom.get("department/simplelist").path("department_id").findValuesAsText("id"))
                .containsExactlyInAnyOrder("2", "5", "7");
        JsonNode department = wecom.get("department/get", "id", 2).path("department");
        assertThat(department.has("name")).isFalse();
        assertThat(department.path("department_leader")).isEmpty();
        assertThat(wecom.post("tag/create", "{'tagname':'自己的'}").path("errcode").asInt(-1))
                .isZero();
    }
}
