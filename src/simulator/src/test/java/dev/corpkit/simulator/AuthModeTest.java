package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.callbacks.Delivery;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.oracle.VisiblePicture.VisiblePost;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.AnswerForms;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who authorized the app: an administrator, or each member for himself (sections 2.9, 3.3). */
class AuthModeTest {
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

    private JsonNode authInfo() {
        return wecom.caller.post(
                "service/v2/get_auth_info",
                "{'auth_corpid':'%s','permanent_code':'%s'}".formatted(corpId, wecom.permanentCode),
                "suite_access_token",
                wecom.suiteToken());
    }

    private JsonNode agent() {
        return authInfo().path("auth_info").path("agent").path(0);
    }

    @Test
    void anAdministratorIsMode0() {
        assertThat(agent().path("auth_mode").asInt(-1)).isZero();
        wecom.console().answerForms(corpId, AnswerForms.USUAL.withAuthModeUnsaid());
        assertThat(agent().has("auth_mode")).isFalse();
        assertThat(agent().path("privilege").path("allow_party").toString()).isEqualTo("[2]");
    }

    @Test
    void membersAreMode1WithTheRootAsScopeAndNothingOfTheEnterprisesSize() {
        wecom.console().authorizeByMembers(corpId, List.of("woMEMBERB"));
        assertThat(agent().path("auth_mode").asInt()).isEqualTo(1);
        assertThat(agent().path("privilege").path("allow_party").toString()).isEqualTo("[1]");
        assertThat(authInfo().path("auth_corp_info").path("corp_scale").asText("?"))
                .isEmpty();
        assertThat(wecom.get("agent/get", "agentid", wecom.agentId)
                        .path("allow_partys")
                        .path("partyid")
                        .toString())
                .isEqualTo("[1]");
        assertThat(wecom.post("agent/get_admin_list", "").path("admin")).isEmpty();
    }

    @Test
    void aMemberIsSeenOnlyIfHeAuthorizedItHimself() {
        wecom.console().authorizeByMembers(corpId, List.of("woMEMBERB"));
        JsonNode member = wecom.get("user/get", "userid", "woMEMBERB");
        assertThat(member.path("department").toString()).isEqualTo("[1]");
        assertThat(member.has("order")).isFalse();
        assertThat(wecom.get("user/get", "userid", "woMEMBERD").path("errcode").asInt())
                .isEqualTo(60111);
        assertThat(wecom.get("user/list", "department_id", 1).findValuesAsText("userid"))
                .containsExactly("woMEMBERB");
        assertThat(wecom.get("user/list", "department_id", 3).path("errcode").asInt())
                .isEqualTo(60011);
        assertThat(wecom.get("department/simplelist").findValuesAsText("id")).containsExactly("1");
    }

    @Test
    void whoAuthorizedItIsFollowedUntilHeLeaves() {
        wecom.console().authorizeByMembers(corpId, List.of("woMEMBERB", "woMEMBERC"));
        wecom.corp.apply(new MemberChange.Reidentified("woMEMBERB", "woMEMBERX"));
        wecom.corp.apply(new MemberChange.Leaves("woMEMBERC"));
        assertThat(wecom.get("user/list", "department_id", 1).findValuesAsText("userid"))
                .containsExactly("woMEMBERX");
    }

    @Test
    void whatAMirrorMustShowFollows() {
        wecom.console().authorizeByMembers(corpId, List.of("woMEMBERB"));
        var picture = wecom.simulator.visible(corpId);
        assertThat(picture.departments()).hasSize(1);
        assertThat(picture.members()).hasSize(1);
        assertThat(picture.members().get(0).departments()).containsExactly(new VisiblePost(1, 0, false));
    }

    @Test
    void switchingIsAChangeAuthAndGoesBackToTheScopeThatWas() {
        try (Receiver receiver = new Receiver()) {
            wecom.simulator.callbacks().pauseTickets(wecom.suite.suiteId());
            wecom.simulator.callbacks().template(wecom.suite.suiteId(), receiver.setting);
            String mode = "corps/" + corpId + "/auth-mode";
            wecom.caller.control("POST", mode, "{'members':['woMEMBERA']}");
            assertThat(agent().path("auth_mode").asInt()).isEqualTo(1);
            wecom.caller.control("POST", mode, "{}");
            assertThat(agent().path("auth_mode").asInt(-1)).isZero();
            assertThat(agent().path("privilege").path("allow_party").toString()).isEqualTo("[2]");
            wecom.simulator.callbacks().awaitAll(Duration.ofSeconds(20));
            assertThat(wecom.simulator.callbacks().delivered())
                    .extracting(Delivery::kind)
                    .filteredOn("change_auth"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void nobodyUnknownCanAuthorize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wecom.console().authorizeByMembers(corpId, List.of("woNOBODY")))
                .withMessageContaining("woNOBODY");
    }
}
