package dev.corpkit.corps.store;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The runs that are under way, one of an organization at most. */
@ProviderType
public interface ActiveRunRepository {

    /** All, ordered by app, then fullName. */
    Map<OrgKey, ActiveRunRow> all();

    /** That of an organization. */
    Optional<ActiveRunRow> find(OrgKey org);

    /** Keeps one; it takes the place of the one before. */
    void put(OrgKey org, ActiveRunRow run);

    /** Forgets one; does nothing where another took its place. */
    void remove(OrgKey org, String runId);
}
