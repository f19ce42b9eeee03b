package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.AuthMode;

/** Opens the enterprise of an organization. */
@FunctionalInterface
public interface EnterpriseAccess {

    /**
     * The enterprise.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if it cannot be used; says what would mend it
     */
    Enterprise open();

    /**
     * How the enterprise authorized us, asked from WeCom where that is possible (section 2.9, {@code auth_mode}).
     *
     * @throws dev.corpkit.corps.api.CorpException if WeCom cannot be asked
     */
    default AuthMode confirmAuthMode(Enterprise enterprise) {
        return enterprise.authMode();
    }
}
