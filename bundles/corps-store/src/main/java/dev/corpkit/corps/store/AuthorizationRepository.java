package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Authorizations by suite and enterprise. */
@ProviderType
public interface AuthorizationRepository {

    /** All of a suite, ordered by corpId. */
    List<AuthorizationRow> all(String suiteId);

    /** One. */
    Optional<AuthorizationRow> find(String suiteId, String corpId);

    /** One, held until this transaction ends: nobody else changes it before. To be used by whoever saves what it found. */
    Optional<AuthorizationRow> lock(String suiteId, String corpId);

    /** Inserts or replaces. */
    void save(AuthorizationRow authorization);

    /** The names of the enterprises whose authorization is not cancelled, by corpId; opens no secret. */
    Map<String, String> corpNames(String suiteId);

    /** Those of a suite that have something due: a newer permanent code, or an erasure until that moment. */
    List<AuthorizationRow> due(String suiteId, Instant now);

    /** Of an enterprise, to whatever suite, ordered by suiteId. */
    List<AuthorizationRow> ofEnterprise(String corpId);
}
