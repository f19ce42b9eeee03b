package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.wecom.client.WeComSuite;

/** The suite of an element, for as long as the element is active. */
record SuiteInUse(String fullName, boolean active, WeComSuite suite) {

    /** The suite, to call WeCom with. */
    WeComSuite require() {
        if (!active) {
            throw new NotAuthorizedException("The auth element " + fullName + " is inactive and calls nobody: set"
                    + " authConfig.isActive to true in its business file");
        }
        return suite;
    }

    QywxProxyAuthorization refresh(String corpId) {
        return StoredAuthorizations.withoutSecret(require().refresh(corpId));
    }
}
