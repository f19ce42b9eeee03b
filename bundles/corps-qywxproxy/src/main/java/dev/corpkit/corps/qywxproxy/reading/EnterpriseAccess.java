package dev.corpkit.corps.qywxproxy.reading;

/** Opens the enterprise of an organization. */
@FunctionalInterface
public interface EnterpriseAccess {

    /**
     * The enterprise.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if it cannot be used; says what would mend it
     */
    Enterprise open();
}
