package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes by which people name their enterprise. */
@Tag("A13")
class CorpCodesTest {

    private final Provider provider = new Provider();
    private final String corpId = provider.corpId;
    private final QywxProxyAuth auth = provider.auth;
    private final String suiteId = provider.template.suiteId();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aCodeLeadsToItsEnterprise() {
        auth.setCode(corpId, "acme");

        assertThat(auth.getLoginConfigByCode("acme"))
                .isEqualTo(Map.of(
                        "corpId",
                        corpId,
                        "agentId",
                        auth.getAuthorization(corpId).agentId(),
                        "suiteId",
                        suiteId));
    }

    @Test
    void anAgentIdThatIsNotStoredIsAskedForOnce() {
        auth.setCode(corpId, "acme");
        StoredRows.forgetAgent(provider.store, suiteId, corpId);
        provider.wecom.calls().clear();

        assertThat(auth.getLoginConfigByCode("acme").get("agentId")).isNotNull();
        assertThat(auth.getLoginConfigByCode("acme").get("agentId")).isNotNull();
        assertThat(provider.wecom.calls().of("service/v2/get_auth_info")).isEqualTo(1);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldOne() {
        auth.setCode(corpId, "acme");
        auth.setCode(corpId, "acme");
        auth.setCode(corpId, "ACME");

        assertThat(auth.getLoginConfigByCode("ACME")).containsEntry("corpId", corpId);
        assertThatThrownBy(() -> auth.getLoginConfigByCode("acme"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("No enterprise has the code acme");
    }

    @Test
    void aCodeOfAnotherEnterpriseIsNotGivenAway() {
        String other = provider.authorized("其他企业", 8);
        auth.setCode(corpId, "acme");

        assertThatThrownBy(() -> auth.setCode(other, "acme")).isInstanceOf(CorpArgumentException.class);
        assertThat(auth.getLoginConfigByCode("acme")).containsEntry("corpId", corpId);
    }

    @Test
    void onlyAnEnterpriseThatIsAuthorizedHasACode() {
        assertThatThrownBy(() -> auth.setCode("wpNOBODY", "acme")).isInstanceOf(NotAuthorizedException.class);
        auth.setCode(corpId, "acme");
        StoredRows.cancel(provider.store, suiteId, corpId);

        assertThatThrownBy(() -> auth.setCode(corpId, "other"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("cancelled");
        assertThatThrownBy(() -> auth.getLoginConfigByCode("acme"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("cancelled");
    }
}
