package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items 2 and 3 of the checklist. */
class TokenTest {
    private final Wecom wecom = new Wecom();

    @AfterEach
    void close() {
        wecom.close();
    }

    private String token() {
        return wecom.getToken().path("access_token").asText();
    }

    private int use(String token) {
        return wecom.caller
                .get("department/list", "access_token", token)
                .path("errcode")
                .asInt();
    }

    @Test
    void gettokenGivesTheSameTokenUntilItExpires() {
        JsonNode first = wecom.getToken();
        assertThat(first.path("errcode").asInt()).isZero();
        assertThat(first.path("expires_in").asInt()).isEqualTo(7200);
        String token = first.path("access_token").asText();

        wecom.clock.advance(Duration.ofSeconds(7199));
        assertThat(token()).isEqualTo(token);
        assertThat(use(token)).isZero();

        wecom.clock.advance(Duration.ofSeconds(1));
        assertThat(use(token)).isEqualTo(42001);
        assertThat(token()).isNotEqualTo(token);
    }

    @Test
    void anInvalidatedTokenIs40014AndANewOneIsGiven() {
        String token = token();
        wecom.console().invalidateToken(wecom.corp.corpId());
        assertThat(use(token)).isEqualTo(40014);
        assertThat(use(token())).isZero();
    }

    @Test
    void anExpiredTokenIs42001AndANewOneIsGiven() {
        String token = token();
        wecom.console().expireToken(wecom.corp.corpId());
        assertThat(use(token)).isEqualTo(42001);
        assertThat(use(token())).isZero();
    }

    @Test
    void suiteTokensCanBeInvalidatedAndExpiredToo() {
        String suiteToken = wecom.suiteToken();
        assertThat(wecom.suiteToken()).isEqualTo(suiteToken);
        wecom.console().expireSuiteToken(wecom.suite.suiteId());
        assertThat(useSuite(suiteToken)).isEqualTo(42009);
        String second = wecom.suiteToken();
        wecom.console().invalidateSuiteToken(wecom.suite.suiteId());
        assertThat(useSuite(second)).isEqualTo(40082);
        assertThat(useSuite("")).isEqualTo(41022);
    }

    private int useSuite(String token) {
        return wecom.caller
                .post("service/v2/get_auth_info", "{}", "suite_access_token", token)
                .path("errcode")
                .asInt();
    }

    @Test
    void suiteAndProviderTokensComeWithoutErrcode() {
        JsonNode suite = wecom.getSuiteToken(wecom.console().suiteTicket(wecom.suite.suiteId()));
        assertThat(suite.fieldNames()).toIterable().containsExactlyInAnyOrder("suite_access_token", "expires_in");
        JsonNode provider = wecom.caller.post(
                "service/get_provider_token", "{'corpid':'ww00000000provider','provider_secret':'provider-secret'}");
        assertThat(provider.fieldNames()).toIterable().containsExactlyInAnyOrder("provider_access_token", "expires_in");
    }

    @Test
    void aSuiteTicketLivesHalfAnHourAndANewOneComesEveryTenMinutes() {
        String ticket = wecom.console().suiteTicket(wecom.suite.suiteId());
        wecom.clock.advance(Duration.ofMinutes(10));
        assertThat(wecom.console().suiteTicket(wecom.suite.suiteId())).isNotEqualTo(ticket);
        wecom.clock.advance(Duration.ofMinutes(19));
        assertThat(wecom.getSuiteToken(ticket).has("suite_access_token")).isTrue();
        wecom.clock.advance(Duration.ofMinutes(1));
        assertThat(wecom.getSuiteToken(ticket).path("errcode").asInt()).isEqualTo(40085);
    }

    @Test
    void aTicketOfAnotherSuiteIs40085() {
        String other = wecom.simulator.world().addSuite("另一应用").suiteId();
        assertThat(wecom.getSuiteToken(wecom.console().suiteTicket(other))
                        .path("errcode")
                        .asInt())
                .isEqualTo(40085);
    }

    @Test
    void wrongSuiteCredentialsAreToldApart() {
        String path = "service/get_suite_token";
        assertThat(code(path, "{}")).isEqualTo(41021);
        assertThat(code(path, "{'suite_id':'dkx'}")).isEqualTo(41024);
        assertThat(code(path, "{'suite_id':'dkx','suite_secret':'x'}")).isEqualTo(41023);
        assertThat(code(path, "{'suite_id':'dkx','suite_secret':'x','suite_ticket':'x'}"))
                .isEqualTo(40083);
        String id = wecom.suite.suiteId();
        assertThat(code(path, "{'suite_id':'" + id + "','suite_secret':'x','suite_ticket':'x'}"))
                .isEqualTo(40080);
        assertThat(code("service/get_provider_token", "{'corpid':'wwx'}")).isEqualTo(40013);
        assertThat(code("service/get_provider_token", "{'corpid':'ww00000000provider','provider_secret':'x'}"))
                .isEqualTo(40001);
    }

    private int code(String path, String body) {
        return wecom.caller.post(path, body).path("errcode").asInt();
    }
}
