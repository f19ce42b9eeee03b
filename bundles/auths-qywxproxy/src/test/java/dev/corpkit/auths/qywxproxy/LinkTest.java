package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The authorization link, and who manages and what is granted behind it. */
@Tag("A14")
class LinkTest {

    private final Provider provider = new Provider();
    private final String corpId = provider.corpId;
    private final QywxProxyAuth auth = provider.auth;

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theLinkCarriesTheState() {
        assertThat(auth.getAuthUrl("order42")).startsWith("https://").doesNotContain("SECRET");
        assertThat(auth.getAuthUrl(null)).startsWith("https://");
        assertThat(provider.wecom.calls().of("service/get_customized_auth_url")).isEqualTo(2);
    }

    @Test
    void aStateThatWeComWouldNotTakeIsRefused() {
        assertThatThrownBy(() -> auth.getAuthUrl("order-42"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("32 letters and digits");
    }

    @Test
    void administratorsAreAskedFromWeCom() {
        assertThat(auth.getAdminList(corpId))
                .extracting(WeComAdmin::userid)
                .containsExactlyElementsOf(
                        provider.wecom.console().enterprise(corpId).administrators());
    }

    @Test
    void permissionsAreAskedFromWeComAndStored() {
        provider.wecom.console().setGrants(corpId, Grants.of(Permission.USER_NAME));

        assertThat(auth.getPermissions(corpId)).contains(Permission.USER_NAME);
        assertThat(auth.getAuthorization(corpId).permissions()).isEqualTo(auth.getPermissions(corpId));
    }

    @Test
    void permissionsThatWeComDoesNotTellAreNotThoseOfYesterday() {
        auth.getPermissions(corpId);
        provider.wecom.faults().add(Fault.errcode("agent/get_permissions", 48002));

        assertThatThrownBy(() -> auth.getPermissions(corpId)).isInstanceOf(WeComException.class);
    }

    @Test
    void anInactiveElementAsksNothing() {
        QywxProxyAuth inactive = provider.element(false);
        provider.wecom.calls().clear();
        List<Runnable> calls = List.of(
                () -> inactive.getAuthUrl(null),
                () -> inactive.getAdminList(corpId),
                () -> inactive.getPermissions(corpId));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call::run).isInstanceOf(NotAuthorizedException.class));
        assertThat(provider.wecom.calls().byPath()).isEmpty();
    }
}
