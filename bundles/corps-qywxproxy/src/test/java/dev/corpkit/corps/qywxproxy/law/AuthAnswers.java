package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.AuthMode;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import java.time.Instant;
import java.util.List;

/** The auth element of an enterprise. Knows of the scope and who authorized what WeCom last told it. */
final class AuthAnswers {

    private static final String SUITE = "dkLAW";

    private final String corpId;
    private final TrueEnterprise enterprise;
    private final EnterpriseAnswers answers;
    private final QywxProxyClient client;
    private QywxProxyAuthorization stored;

    AuthAnswers(String corpId, TrueEnterprise enterprise, EnterpriseAnswers answers, QywxProxyClient client) {
        this.corpId = corpId;
        this.enterprise = enterprise;
        this.answers = answers;
        this.client = client;
        stored = refresh();
    }

    QywxProxyAuth element() {
        return (QywxProxyAuth) EnterpriseClient.proxy(QywxProxyAuth.class, (method, argument) -> switch (method) {
            case "getAuthFullName", "getTitle" -> "auths.QywxProxyAuth";
            case "getSuiteId" -> SUITE;
            case "isActive" -> true;
            case "getAuthorization" -> stored;
            case "getAuthorizations" -> List.of(stored);
            case "refresh" -> refresh();
            case "getClient" -> client;
            case "getPermissions" -> answers.permissions();
            default -> throw new UnsupportedOperationException("Not answered in memory: " + method);
        });
    }

    /** Whether a lost {@code change_auth} leaves it unknown that an administrator has authorized; then nobody needs to leave. */
    boolean isTakenForMembers() {
        return stored.authMode() == AuthMode.MEMBER && !enterprise.sight().byMembers();
    }

    /** What {@code v2/get_auth_info} says now. */
    QywxProxyAuthorization refresh() {
        Sight sight = enterprise.sight();
        stored = new QywxProxyAuthorization(
                SUITE,
                corpId,
                "Example Ltd",
                "1000001",
                sight.scope(),
                Status.ACTIVE,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                answers.permissions(),
                false,
                null,
                sight.byMembers() ? AuthMode.MEMBER : AuthMode.ADMINISTRATOR);
        return stored;
    }
}
