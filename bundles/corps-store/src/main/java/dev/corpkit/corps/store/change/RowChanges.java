package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;

/**
 * What is to be written of an organization, row by row.
 *
 * @param depts departments
 * @param members members; none is ever deleted (contract row C9)
 * @param links department links
 * @param roles roles
 * @param roleMembers role relations
 */
public record RowChanges(
        Changes<DeptRow> depts,
        Changes<MemberRow> members,
        Changes<DeptLink> links,
        Changes<RoleRow> roles,
        Changes<RoleMemberRow> roleMembers) {

    /** Nothing. */
    public static final RowChanges NONE =
            new RowChanges(Changes.none(), Changes.none(), Changes.none(), Changes.none(), Changes.none());

    /** How many rows would be written. */
    int size() {
        return depts.size() + members.size() + links.size() + roles.size() + roleMembers.size();
    }

    /** Whether no row would be written. */
    public boolean isEmpty() {
        return depts.isEmpty() && members.isEmpty() && links.isEmpty() && roles.isEmpty() && roleMembers.isEmpty();
    }
}
