package dev.corpkit.corps.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The organizations without element (decision 20): their data stays when a folder is deleted, an app removed, or another element
 * takes a derived one's place. Never calls WeCom. An OSGi service. Thread-safe.
 */
@ProviderType
public interface OrphanedCorps {

    /** Whether an element of that name is here, loaded or not, so that it is none of them. Asks no database. */
    boolean hasElement(String appId, String corpFullName);

    /** Those there are now, ordered by app, then fullName. */
    List<OrphanedCorp> getOrphanedCorps();

    /**
     * Departments, members with their links and roles, and roles of one, as texts, numbers, booleans, null, lists and maps;
     * without history and runs. Personal data: never log it.
     *
     * @throws CorpArgumentException if it has no data here, or an element of that name is there, loaded or not
     */
    Map<String, Object> exportCorp(String appId, String corpFullName);

    /**
     * Erases one with its runs, plans and history, and its persons where no other organization here is of that enterprise; records
     * the erasure (contract row C20). The enterprise's authorization stays.
     *
     * @return what was erased
     * @throws CorpArgumentException as above; nothing changed
     * @throws CorpException if it is being synced or erased right now; nothing changed
     */
    OrphanedCorp eraseCorp(String appId, String corpFullName);
}
