package dev.corpkit.corps.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What an organization was, and the way back to it (contract rows H1 to H4); part of {@link Corp}. Thread-safe; never calls the vendor. */
@ProviderType
public interface CorpHistory {

    /** The newest 1000 changes of a member, newest first; of its departments and roles, too. Empty for an unknown one. */
    List<CorpHistoryEntry> getHistory(String memberId);

    /** The newest 1000 changes of a department, newest first. */
    List<CorpHistoryEntry> getDeptHistory(String deptId);

    /** The newest 1000 changes of a role, newest first; who has it is in the history of members. */
    List<CorpHistoryEntry> getRoleHistory(String roleId);

    /** What a run changed, ordered by kind, then id. */
    List<CorpHistoryEntry> getRunHistory(String runId);

    /**
     * The organization as it was.
     *
     * @throws CorpArgumentException if its history does not reach back so far; says how far it does
     */
    CorpPicture getCorpAt(Instant moment);

    /**
     * What differs between two moments, ordered by kind, then id.
     *
     * @throws CorpArgumentException as {@link #getCorpAt(Instant)}
     */
    List<CorpChange> getDifference(Instant from, Instant to);

    /**
     * Makes the plan that {@link #takeBackRun(String)} would apply, and keeps it.
     *
     * @throws CorpArgumentException if that run is unknown, changed nothing, or its history is not kept any more
     */
    CorpPlan planTakeBack(String runId);

    /**
     * Takes back what a run did, in one step: whoever it set offline is active again with the same departments and roles, and
     * departments, roles and fields are as before. What was changed since stays as it is now, and is named in the report.
     * Members that joined by it stay, for members are never deleted. The vendor's next answer counts again.
     *
     * @throws CorpArgumentException as {@link #planTakeBack(String)}
     */
    SyncReport takeBackRun(String runId);
}
