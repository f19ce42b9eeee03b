package dev.corpkit.corps.store;

/**
 * That a member has a role; one row for a member and a role, whoever made it.
 *
 * @param memberId the member
 * @param roleId the role
 * @param source who made it
 * @param position place among the roles of the member, from 0
 */
public record RoleMemberRow(String memberId, String roleId, Source source, int position) {

    /** The same of a member under another memberId. */
    public RoleMemberRow withMemberId(String newMemberId) {
        return new RoleMemberRow(newMemberId, roleId, source, position);
    }
}
