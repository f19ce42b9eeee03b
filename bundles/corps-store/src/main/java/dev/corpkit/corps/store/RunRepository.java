package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finished runs of organizations. */
@ProviderType
public interface RunRepository {

    /** The newest, be it a failed one. */
    Optional<RunRow> last(OrgKey org);

    /** The newest sync, be it a failed one. */
    Optional<RunRow> newestSync(OrgKey org);

    /** The newest sync of each organization that has one, be it a failed one; ordered by app, then fullName. */
    Map<OrgKey, RunRow> newestSyncs();

    /** The same without syncs that somebody cancelled: those tell nothing of how an organization fares. */
    Map<OrgKey, RunRow> judgedSyncs();

    /** The newest sync whose outcome is complete; a registration is none. */
    Optional<RunRow> lastComplete(OrgKey org);

    /** The newest sync that did not fail. */
    Optional<RunRow> lastSync(OrgKey org);

    /** The newest whose scope is not empty: the next run compares its scope with it (contract row G3). */
    Optional<RunRow> lastSeeing(OrgKey org);

    /** One. */
    Optional<RunRow> find(OrgKey org, String runId);

    /**
     * What each organization lost lately: over the runs that finished after a moment, the sum of the members that were missed
     * and the largest number that was present. Those that lost nobody are left out.
     */
    Map<OrgKey, RunRow.Loss> losses(Instant after);

    /**
     * Deletes the runs of all organizations that finished before a moment, but for those that later runs still need: the
     * newest, the newest complete sync, the newest that did not fail and the newest whose scope is not empty, each with all
     * after it.
     *
     * @param most about so many rows at most: to be called again until it returns 0
     * @return how many
     */
    int trim(Instant before, int most);

    /** The newest few, newest first. */
    List<RunRow> list(OrgKey org, int limit);

    /** Adds one. */
    void insert(OrgKey org, RunRow run);

    /** In the scopes of all runs a userid takes the place of another. */
    void rename(OrgKey org, String memberId, String newMemberId);
}
