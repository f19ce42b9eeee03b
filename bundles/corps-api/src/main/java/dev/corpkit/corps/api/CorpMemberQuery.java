package dev.corpkit.corps.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link Corp#findMembers} looks for; all that is set must hold. Immutable; {@code toString} does not show the text. */
public final class CorpMemberQuery {

    /** Everybody. */
    public static final CorpMemberQuery ALL = new CorpMemberQuery("", null, null, true, null, 50);

    /** Most members of a page. */
    public static final int MAX_LIMIT = 500;

    private final String text;
    private final @Nullable String status;
    private final @Nullable String deptId;
    private final boolean recursive;
    private final @Nullable String roleId;
    private final int limit;

    private CorpMemberQuery(
            String text,
            @Nullable String status,
            @Nullable String deptId,
            boolean recursive,
            @Nullable String roleId,
            int limit) {
        this.text = Objects.requireNonNull(text);
        this.status = status;
        this.deptId = deptId;
        this.recursive = recursive;
        this.roleId = roleId;
        this.limit = limit;
    }

    /** Whose memberId, name, alias or position contains it, whatever the case. */
    public CorpMemberQuery withText(String part) {
        return new CorpMemberQuery(part, status, deptId, recursive, roleId, limit);
    }

    /** Of a status, as {@link Corp#getMembers(String)}. */
    public CorpMemberQuery withStatus(@Nullable String wanted) {
        return new CorpMemberQuery(text, wanted, deptId, recursive, roleId, limit);
    }

    /** Of a department, with those below it or without. */
    public CorpMemberQuery withDept(@Nullable String dept, boolean below) {
        return new CorpMemberQuery(text, status, dept, below, roleId, limit);
    }

    /** Who have a role. */
    public CorpMemberQuery withRole(@Nullable String role) {
        return new CorpMemberQuery(text, status, deptId, recursive, role, limit);
    }

    /**
     * So many a page.
     *
     * @throws CorpArgumentException if it is not 1 to {@link #MAX_LIMIT}
     */
    public CorpMemberQuery withLimit(int most) {
        if (most < 1 || most > MAX_LIMIT) {
            throw new CorpArgumentException("findMembers: a page holds 1 to " + MAX_LIMIT + " members, not " + most);
        }
        return new CorpMemberQuery(text, status, deptId, recursive, roleId, most);
    }

    /** Part of memberId, name, alias or position; empty for all. */
    public String getText() {
        return text;
    }

    /** As {@link Corp#getMembers(String)}; null for all. */
    public @Nullable String getStatus() {
        return status;
    }

    /** A department; null for all. */
    public @Nullable String getDeptId() {
        return deptId;
    }

    /** Whether the departments below count too. */
    public boolean isRecursive() {
        return recursive;
    }

    /** A role; null for any. */
    public @Nullable String getRoleId() {
        return roleId;
    }

    /** Most members of a page. */
    public int getLimit() {
        return limit;
    }

    @Override
    public String toString() {
        return "CorpMemberQuery[" + (text.isEmpty() ? "" : "text ") + "status=" + status + " dept=" + deptId
                + (recursive ? " and below" : "") + " role=" + roleId + " limit=" + limit + "]";
    }
}
