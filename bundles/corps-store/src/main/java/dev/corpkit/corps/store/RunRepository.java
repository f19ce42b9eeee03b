package dev.corpkit.corps.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finished runs of organizations. */
@ProviderType
public interface RunRepository {

    /** The newest. */
    Optional<RunRow> last(OrgKey org);

    /** The newest sync whose outcome is complete; a registration is none. */
    Optional<RunRow> lastComplete(OrgKey org);

    /** The newest sync, whatever its outcome. */
    Optional<RunRow> lastSync(OrgKey org);

    /** The newest whose scope is not empty: the next run compares its scope with it (contract row G3). */
    Optional<RunRow> lastSeeing(OrgKey org);

    /** The newest few, newest first. */
    List<RunRow> list(OrgKey org, int limit);

    /** Adds one. */
    void insert(OrgKey org, RunRow run);
}
