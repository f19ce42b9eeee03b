package dev.corpkit.corps.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finished runs of organizations. */
@ProviderType
public interface RunRepository {

    /** The newest. */
    Optional<RunRow> last(OrgKey org);

    /** The newest whose outcome is complete; its scope is what the next run compares with (contract row G3). */
    Optional<RunRow> lastComplete(OrgKey org);

    /** The newest few, newest first. */
    List<RunRow> list(OrgKey org, int limit);

    /** Adds one. */
    void insert(OrgKey org, RunRow run);
}
