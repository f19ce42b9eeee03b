package dev.corpkit.corps.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Cached tokens, shared by the nodes. */
@ProviderType
public interface TokenRepository {

    /** One. */
    Optional<TokenRow> find(TokenKey key);

    /** Inserts or replaces. */
    void save(TokenRow token);

    /** Forgets one; an unknown one does nothing. */
    void delete(TokenKey key);
}
