package dev.corpkit.corps.store.total;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Sums over all organizations and suites. Each method is one statement, however many there are. */
@ProviderType
public interface TotalRepository {

    /** How many organizations have rows. */
    long organizations();

    /** The newest sync of each organization that has one, be it a failed one, but none that was cancelled; in any order. */
    List<SyncTotal> newestSyncs();

    /** When the newest sync ended that did not fail, of each organization that has one; in any order. */
    List<Instant> goodSyncs();

    /** How many removals wait that are not rejected. */
    long held();

    /** Kept callbacks by suite and state, ordered so; those of which there are none are left out. */
    List<CallbackTotal> callbacks();

    /** Refused callbacks by suite and reason, ordered so. */
    List<RefusalTotal> refusals();

    /** When the newest ticket of each suite was pushed, by suite. */
    Map<String, Instant> tickets();
}
