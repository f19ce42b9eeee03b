package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.qywxproxy.reading.Enterprise;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.qywxproxy.settings.CorpSettings;
import dev.corpkit.corps.qywxproxy.view.MissingAuthorization;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.findings.Sentences;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The auth element an organization names, looked up anew each time, because elements come and go (contract row C20). */
final class AuthElement implements EnterpriseAccess {

    private final App app;
    private final CorpSettings settings;
    private final String title;

    AuthElement(CorpContext context) {
        this.app = context.getDefinition().getApp();
        this.settings = context.settings();
        this.title = context.getDefinition().getTitle();
    }

    QywxProxyClient client() {
        return auth().getClient(settings.corpId());
    }

    @Override
    public Enterprise open() {
        QywxProxyAuth auth = auth();
        QywxProxyClient client = auth.getClient(settings.corpId());
        QywxProxyAuthorization authorization = auth.getAuthorization(settings.corpId());
        if (authorization.agentId() == null) {
            authorization = auth.refresh(settings.corpId());
        }
        if (authorization.agentId() == null) {
            throw new NotAuthorizedException("WeCom names no agent of suite " + auth.getSuiteId() + " in enterprise "
                    + settings.corpId() + ". Let its administrator authorize the template again.");
        }
        return new Enterprise(client, authorization.agentId(), authorization.corpName(), mode(authorization));
    }

    @Override
    public AuthMode confirmAuthMode(Enterprise enterprise) {
        return mode(auth().refresh(settings.corpId()));
    }

    private static AuthMode mode(QywxProxyAuthorization authorization) {
        return AuthMode.valueOf(authorization.authMode().name());
    }

    /** Whether a sync could begin, by what is stored. */
    boolean isUsable() {
        return stored().filter(authorization -> authorization.status() == Status.ACTIVE)
                .isPresent();
    }

    /**
     * That the enterprise has not authorized the suite, by what is stored. Empty where it has, and where the auth element cannot
     * be used, which is a problem of the element.
     *
     * @param since since when that stands at most
     */
    Optional<CorpFinding> missingAuthorization(Instant since) {
        QywxProxyAuth auth;
        try {
            auth = auth();
        } catch (NotAuthorizedException absent) {
            return Optional.empty();
        }
        try {
            auth.getAuthorization(settings.corpId());
            return Optional.empty();
        } catch (NotAuthorizedException missing) {
            List<String> authorized = auth.getAuthorizations().stream()
                    .map(QywxProxyAuthorization::corpId)
                    .toList();
            return Optional.of(MissingAuthorization.of(settings.corpId(), auth.getSuiteId(), authorized, since));
        }
    }

    /** The enterprise's name as stored, else the title (contract row C4); never calls WeCom. */
    String corpName() {
        return stored().map(QywxProxyAuthorization::corpName).orElse(title);
    }

    /** Null while the auth element cannot be used. */
    @Nullable
    String suiteId() {
        try {
            return auth().getSuiteId();
        } catch (NotAuthorizedException absent) {
            return null;
        }
    }

    private Optional<QywxProxyAuthorization> stored() {
        try {
            QywxProxyAuth auth = auth();
            return auth.isActive() ? Optional.of(auth.getAuthorization(settings.corpId())) : Optional.empty();
        } catch (NotAuthorizedException absent) {
            return Optional.empty();
        }
    }

    private QywxProxyAuth auth() {
        try {
            return app.getElement(settings.authFullName(), QywxProxyAuth.class);
        } catch (ElementException absent) {
            throw new NotAuthorizedException(
                    "The auth element " + settings.authFullName()
                            + ", which this organization names in authFullName, cannot be used: "
                            + Sentences.of(absent.getMessage())
                            + " Correct authFullName in the file that corps:problems names.",
                    absent);
        }
    }
}
