package dev.corpkit.corps.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Codes by which people name their enterprise before they log in, one for each; unique within a suite. */
@ProviderType
public interface CorpCodeRepository {

    /** The enterprise that has this code; case-sensitive. */
    Optional<String> corpId(String suiteId, String code);

    /** The code of an enterprise. */
    Optional<String> code(String suiteId, String corpId);

    /**
     * Gives an enterprise a code, in place of the one it had.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if another enterprise of the suite has it; nothing changed
     */
    void set(String suiteId, String corpId, String code);

    /** Takes its code from an enterprise; does nothing where it has none. */
    void delete(String suiteId, String corpId);
}
