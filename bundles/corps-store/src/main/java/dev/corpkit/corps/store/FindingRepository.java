package dev.corpkit.corps.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What stands about organizations until somebody acts. */
@ProviderType
public interface FindingRepository {

    /** All, ordered by the kind's name, then place. */
    List<FindingRow> all(OrgKey org);

    /** Those of all organizations, ordered by app and fullName, then as {@link #all(OrgKey)}. */
    Map<OrgKey, List<FindingRow>> all();

    /**
     * Makes the findings of these kinds exactly these; one that was there keeps its moment. Other kinds are untouched.
     *
     * @param now findings of these kinds only; of two of one kind and place the first counts
     */
    void replace(OrgKey org, Set<FindingRow.Kind> kinds, Collection<FindingRow> now);
}
