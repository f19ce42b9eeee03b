package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {
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

    private JsonNode redeem(String code) {
        return wecom.get("auth/getuserinfo", "code", code);
    }

    private JsonNode detail(String ticket) {
        return wecom.post("auth/getuserdetail", "{'user_ticket':'" + ticket + "'}");
    }

    @Test
    void aLoginCodeGivesTheUseridOnce() {
        String code = wecom.console().logIn(corpId, "woMEMBERA", false);
        JsonNode answer = redeem(code);
        assertThat(answer.path("userid").asText()).isEqualTo("woMEMBERA");
        assertThat(answer.has("user_ticket")).isFalse();
        assertThat(redeem(code).path("errcode").asInt()).isEqualTo(40029);
    }

    @Test
    void theLegacyApiSpellsItsFieldsItsOwnWay() {
        JsonNode member = wecom.get("user/getuserinfo", "code", wecom.console().logIn(corpId, "woMEMBERA", true));
        assertThat(member.path("UserId").asText()).isEqualTo("woMEMBERA");
        assertThat(member.path("DeviceId").isTextual()).isTrue();
        assertThat(member.has("userid")).isFalse();
        JsonNode outsider =
                wecom.get("user/getuserinfo", "code", wecom.console().logIn(corpId, "stranger", false));
        assertThat(outsider.path("OpenId").asText()).isEqualTo("o-stranger");
        assertThat(wecom.get("user/getuserinfo", "code", "x").path("errcode").asInt())
                .isEqualTo(40029);
    }

    @Test
    void aLoginCodeLivesFiveMinutes() {
        String code = wecom.console().logIn(corpId, "woMEMBERA", false);
        wecom.clock.advance(Duration.ofMinutes(5));
        assertThat(redeem(code).path("errcode").asInt()).isEqualTo(42003);
    }

    @Test
    void whoIsOutOfScopeIs50002AndAnOutsiderHasNoUserid() {
        assertThat(redeem(wecom.console().logIn(corpId, "woMEMBERB", true))
                        .path("errcode")
                        .asInt())
                .isEqualTo(50002);
        JsonNode outsider = redeem(wecom.console().logIn(corpId, "stranger", true));
        assertThat(outsider.path("errcode").asInt(-1)).isZero();
        assertThat(outsider.has("userid")).isFalse();
        assertThat(outsider.has("openid")).isTrue();
    }

    @Test
    void aUserTicketGivesTheGrantedDetails() {
        String ticket = redeem(wecom.console().logIn(corpId, "woMEMBERA", true))
                .path("user_ticket")
                .asText();
        assertThat(detail(ticket).path("errcode").asInt()).isEqualTo(92001);
        wecom.console().setGrants(corpId, Grants.of(Permission.MOBILE, Permission.BIZ_MAIL));
        JsonNode details = detail(ticket);
        assertThat(details.fieldNames())
                .toIterable()
                .containsExactly("errcode", "errmsg", "userid", "mobile", "biz_mail");
        assertThat(detail("x").path("errcode").asInt()).isEqualTo(84015);
        wecom.clock.advance(Duration.ofSeconds(1800));
        assertThat(detail(ticket).path("errcode").asInt()).isEqualTo(84014);
    }
}
