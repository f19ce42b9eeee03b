package dev.corpkit.corps.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Authorizations by suite and enterprise. */
@ProviderType
public interface AuthorizationRepository {

    /** All of a suite, ordered by corpId. */
    List<AuthorizationRow> all(String suiteId);

    /** One. */
    Optional<AuthorizationRow> find(String suiteId, String corpId);

    /** Inserts or replaces. */
    void save(AuthorizationRow authorization);
}
