package dev.corpkit.corps.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One organization, mirrored from its vendor into local storage. All methods are thread-safe. Methods that only read never
 * call the vendor and go on while an authorization is missing (contract row C20).
 */
@ProviderType
public interface Corp {

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

    /** What the last finished run did, null before the first; also after a restart. */
    @Nullable
    SyncReport getLastReport();
}
