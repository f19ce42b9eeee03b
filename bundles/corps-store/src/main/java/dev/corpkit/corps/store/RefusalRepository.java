package dev.corpkit.corps.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Counts of refused callbacks (contract row A2). */
@ProviderType
public interface RefusalRepository {

    /** Adds to the count of that suite and reason; the later of the two moments stays. */
    void add(RefusalRow refusals);

    /** Those of a suite, ordered by reason. */
    List<RefusalRow> all(String suiteId);
}
