package dev.corpkit.corps.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One organization, mirrored from its vendor into local storage. All methods are thread-safe. Methods that only read never
 * call the vendor and go on while an authorization is missing (contract row C20). Methods that change something keep with it
 * for whom the calling thread works ({@link Actor#call}).
 */
@ProviderType
public interface Corp extends CorpHistory {

    /** The instance's fullName; with the app it keys all rows of this organization (contract row C1). */
    String getCorpFullName();

    /** Id of the app that declares this organization. */
    String getAppId();

    /** Display title of {@code e.json}. */
    String getTitle();

    /**
     * Ensures the root department, then {@link #syncCorp()}. A second call is another sync (contract row C2).
     *
     * @return what the sync did
     * @throws CorpException as {@link #syncCorp()}
     */
    SyncReport initCorp();

    /**
     * Brings the local picture to the vendor's: reads everything, proves the reading complete, plans, guards, applies,
     * reports (contract row C3). Two calls at once on one organization: one runs, the other waits and returns its outcome.
     *
     * @return what was done; outcome {@link SyncReport.Outcome#PARTIAL} if the reading was incomplete (contract row G2)
     * @throws NotAuthorizedException if the enterprise has not authorized us, or no longer
     * @throws SyncFailedException if it could not read or apply; then nothing changed
     */
    SyncReport syncCorp();

    /**
     * {@link #syncCorp()} that tells how far it is.
     *
     * @param progress called from threads of the run; must return quickly
     */
    SyncReport syncCorp(SyncProgress progress);

    /** When it is to be synced by itself, as its business file or else its app says (contract row C22); null where neither does. */
    @Nullable
    ScheduleSetting getSchedule();

    /**
     * Makes the plan that {@link #syncCorp()} would apply, and keeps it, without applying it (contract row G4).
     *
     * @throws CorpException as {@link #syncCorp()}
     */
    CorpPlan planSync();

    /** {@link #planSync()} that tells how far it is. */
    CorpPlan planSync(SyncProgress progress);

    /**
     * The newest plans that are kept, and the removals that are held; newest first, without their changes. What an applied
     * plan left held has its id and stands for it. A held plan's report says what is held; its {@link CorpPlan#getMadeAt()} is
     * when the run that held it ended, the epoch where that run is not kept any more.
     */
    List<CorpPlan> getPlans();

    /** One of them with its changes; null if unknown. */
    @Nullable
    CorpPlan getPlan(String planId);

    /**
     * Writes an open plan as it is.
     *
     * @return what was done
     * @throws CorpArgumentException if it is unknown or not open
     * @throws PlanOutdatedException if the organization is not in the state it was made from; it is made anew
     * @throws SyncFailedException if it could not be written; nothing changed
     */
    SyncReport applyPlan(String planId);

    /**
     * Does the removals that are held under that id (contract row G1).
     *
     * @throws CorpArgumentException if nothing is held under it, also because a later reading overtook it; says what is
     */
    SyncReport approvePlan(String planId);

    /**
     * Decides that a plan is not to be done. What is held under that id stays as it is, and is not asked about again, until a
     * reading shows it again.
     *
     * @throws CorpArgumentException as {@link #approvePlan(String)}
     */
    void rejectPlan(String planId);

    /**
     * Ends the sync that is under way, at its next step and with nothing changed, be it on this node or another.
     *
     * @return whether one was
     */
    boolean cancelSync();

    /**
     * Tells how far the runs of this organization on this node are, whoever began them, until it is closed. A listener that
     * throws is told no more.
     */
    AutoCloseable watchSync(SyncProgress progress);

    /** The root department; created here if absent, without calling the vendor (contract row C4). */
    CorpDept getRootDept();

    /** All departments: root first, parents before children, siblings by order descending, then id (contract row C6). */
    List<CorpDept> getDepts();

    /** The department of that id, null if unknown here (contract row C8). */
    @Nullable
    CorpDept getDept(String deptId);

    /** All members, offline ones included, ordered by memberId (contract row C7). */
    List<CorpMember> getMembers();

    /**
     * The members of a status, ordered by memberId (contract row C7).
     *
     * @param status null for all, {@code active}, {@code offline}, {@code disabled} or {@code inactive}
     * @throws CorpArgumentException for any other status; lists these
     */
    List<CorpMember> getMembers(@Nullable String status);

    /** The member of that id, offline ones included; null if unknown here (contract row C8). */
    @Nullable
    CorpMember getMember(String memberId);

    /**
     * In one transaction the member's roles become exactly these (contract row C14).
     *
     * @param memberId an active member
     * @param roleIdList role ids, order kept, repeats dropped; empty clears
     * @return the role relations after it, in the order given
     * @throws CorpArgumentException for an unknown or offline member or a blank role id, and with {@code strictRoles} for an
     *     unknown role; nothing changed
     */
    List<CorpRoleMember> setUserRole(String memberId, List<String> roleIdList);

    /** All roles, ordered by id. */
    List<CorpRole> getRoles();

    /** The role relations of a member in their order; empty for an unknown member. */
    List<CorpRoleMember> getUserRoles(String memberId);

    /**
     * Sets members offline (resigned) by hand, in this organization only (contract row C13). A later sync does not undo it
     * while the member is still present upstream.
     *
     * @throws CorpArgumentException if any id is unknown; lists them, nothing changed
     */
    void offlineMember(List<String> memberIdList);

    /**
     * Takes back {@link #offlineMember(List)}: the member is active again; its departments follow with the next sync.
     *
     * @throws CorpArgumentException if any id is unknown or was not set offline by hand; nothing changed
     */
    void restoreMember(List<String> memberIdList);

    /**
     * Declares members resigned who are out of scope, and whose absence the vendor does not explain (contract row G3): they go
     * offline as by a sync, and a return counts.
     *
     * @param memberIdList active members that the newest reading did not show: out of scope, or with a departure that is held or was
     *     rejected
     * @param reason why, for whoever reads the run later; not blank, without personal data
     * @return what was done; the reason stands with each member
     * @throws CorpArgumentException if one of them is not such a member, or the reason is blank; nothing changed
     */
    SyncReport declareResigned(List<String> memberIdList, String reason);

    /** What stands wrong with the organization since the last runs, by kind and place; empty where nothing is known. */
    List<CorpFinding> getFindings();

    /**
     * The vendor's current picture; changes nothing here (contract row C16). Keys {@code corpId}, {@code corpName},
     * {@code deptList}, {@code userDict}, {@code roleList}, {@code scope}, {@code complete}, {@code fetchedAt}.
     *
     * @return an unmodifiable map
     * @throws CorpException if it could not be read
     */
    Map<String, Object> getThirdCorpData();

    /**
     * Creates and updates users and members from such a map, with their status and department links (contract row C17).
     *
     * @return what was done
     * @throws CorpArgumentException for another {@code corpId}, a missing key or a wrong type; names the key, nothing changed
     */
    SyncReport bulkRegister(Map<String, ?> corpData);

    /** What the last run did, or why it failed; null before the first; also after a restart. */
    @Nullable
    SyncReport getLastReport();

    /** What the last full sync did, or why it failed, whatever smaller runs came since; null before the first. */
    @Nullable
    SyncReport getLastSync();

    /** What the last full sync did that did not fail; null before the first. */
    @Nullable
    SyncReport getLastGoodSync();

    /** What the last runs did, newest first; none for a limit below 1. */
    List<SyncReport> getReports(int limit);

    /**
     * As {@link #getThirdCorpData()}, but what is stored here, of active members; never calls the vendor. {@code scope} is the
     * last one that was seen, {@code complete} is true once a sync was, and {@code fetchedAt} is now.
     *
     * @return a map that {@link #bulkRegister} of another organization of the same enterprise takes
     */
    Map<String, Object> getLocalCorpData();

    /**
     * What is known of the organization here, never calling the vendor: {@code corpFullName}, {@code appId}, {@code title},
     * {@code corpId}, {@code corpName}, {@code revision}, {@code deptCount}, {@code activeCount}, {@code offlineCount},
     * {@code outOfScopeCount} (of the active ones), {@code roleCount}, {@code heldCount}, {@code rejectedCount},
     * {@code adminId}, {@code historyFrom}, {@code lastOutcome}, {@code lastSyncAt}, {@code runningKind} and {@code runningSince}
     * (of a run that is under way, on whichever node; else null); values that are unknown are null. Counts are {@code Integer},
     * the revision is a {@code Long}, all else is text; moments are ISO 8601, to the second.
     */
    Map<String, Object> getCorpInfo();

    /**
     * The active members of a department, ordered by memberId; none for an unknown one.
     *
     * @param recursive with those of the departments below it
     */
    List<CorpMember> getDeptMembers(String deptId, boolean recursive);

    /**
     * The departments from the root down to that one; empty for an unknown one. One whose parent is not stored hangs under
     * the root.
     */
    List<CorpDept> getDeptPath(String deptId);

    /**
     * A page of the members that match, ordered by memberId.
     *
     * @param page {@link CorpMemberPage#getNext()} of the page before; null for the first
     * @throws CorpArgumentException for a wrong status, or for a page that is no such token
     */
    CorpMemberPage findMembers(CorpMemberQuery query, @Nullable String page);

    /** The active members that have a role, ordered by memberId; none for an unknown one. */
    List<CorpRoleMember> getRoleMembers(String roleId);

    /** Those of them that belong to a department or to one below it. */
    List<CorpRoleMember> getRoleMembers(String roleId, String deptId);

    /** Who is responsible for the organization here; null for nobody, or while they are offline. A sync does not touch it. */
    @Nullable
    CorpMember getAdmin();

    /**
     * Sets it; null for nobody.
     *
     * @throws CorpArgumentException for an unknown or offline member; nothing changed
     */
    void setAdmin(@Nullable String memberId);
}
