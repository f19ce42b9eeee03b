package dev.corpkit.corps.api;

/**
 * What OSGi's Event Admin is told of organizations, where there is one: topics and properties. Each event is about some
 * objects of one kind that one commit changed in the same way, {@link #MAX_IDS} at most; it holds their ids and no names.
 *
 * <p>Told after the commit, on the node that did it, and at most once: a node that stops between commit and event tells
 * nothing. Runs are told in their order; a change by hand made while a run commits may be told before or after it, and an
 * erasure is not told. Who must miss nothing reads the history ({@link Corp#getRunHistory(String)},
 * {@link Corp#getHistory(String)}), whose {@link CorpHistoryEntry#getRevision() revision} grows with each commit.
 */
public final class CorpEvents {

    /** Topics of all events: {@code dev/corpkit/corps/*}. */
    public static final String ALL = "dev/corpkit/corps/*";

    /** New members. */
    public static final String MEMBER_ADDED = "dev/corpkit/corps/member/ADDED";

    /** Members of whom fields, departments, scope or roles changed. */
    public static final String MEMBER_UPDATED = "dev/corpkit/corps/member/UPDATED";

    /** Members that went offline: by a sync, or by hand. Their rows stay (contract row C9). */
    public static final String MEMBER_OFFLINE = "dev/corpkit/corps/member/OFFLINE";

    /** Members that were offline and are active again. */
    public static final String MEMBER_RETURNED = "dev/corpkit/corps/member/RETURNED";

    /** New departments. */
    public static final String DEPT_ADDED = "dev/corpkit/corps/dept/ADDED";

    /** Departments of which fields changed. */
    public static final String DEPT_UPDATED = "dev/corpkit/corps/dept/UPDATED";

    /** Departments that were removed. */
    public static final String DEPT_REMOVED = "dev/corpkit/corps/dept/REMOVED";

    /** New roles. */
    public static final String ROLE_ADDED = "dev/corpkit/corps/role/ADDED";

    /** Roles of which fields changed. */
    public static final String ROLE_UPDATED = "dev/corpkit/corps/role/UPDATED";

    /** Roles that were removed. */
    public static final String ROLE_REMOVED = "dev/corpkit/corps/role/REMOVED";

    /** Members that got a role: {@link #MEMBER_IDS} and {@link #ROLE_IDS} instead of {@link #IDS}. */
    public static final String ROLE_MEMBER_ADDED = "dev/corpkit/corps/rolemember/ADDED";

    /** Members that lost a role. */
    public static final String ROLE_MEMBER_REMOVED = "dev/corpkit/corps/rolemember/REMOVED";

    /** Property: the app of the organization. */
    public static final String APP_ID = "app.id";

    /** Property: fullName of the organization. */
    public static final String FULL_NAME = "element.fullName";

    /** Property: the enterprise; also compared with {@link CorpSyncHook#TARGET}. */
    public static final String CORP_ID = "corp.id";

    /** Property: the run; absent for a change by hand. */
    public static final String RUN_ID = "run.id";

    /** Property: as {@link CorpHistoryEntry#getCause()}. */
    public static final String CAUSE = "cause";

    /** Property, a {@code Long}: the state of the organization that the commit led to; all events of a commit share it. */
    public static final String REVISION = "revision";

    /** Property, a {@code String[]}: memberIds, deptIds or roleIds. */
    public static final String IDS = "ids";

    /** Property, a {@code String[]}: the members of role relations. */
    public static final String MEMBER_IDS = "memberIds";

    /** Property, a {@code String[]}: their roles, in the same order. */
    public static final String ROLE_IDS = "roleIds";

    /** Most ids of an event. */
    public static final int MAX_IDS = 500;

    private CorpEvents() {}
}
