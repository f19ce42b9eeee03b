package dev.corpkit.corps.store;

/**
 * That a member belongs to a department.
 *
 * @param memberId the member
 * @param deptId the department
 * @param order the member's order there, 0 to 2^32-1
 * @param leader whether it leads there
 */
public record DeptLink(String memberId, String deptId, long order, boolean leader) {

    /** The same of a member under another memberId. */
    public DeptLink withMemberId(String newMemberId) {
        return new DeptLink(newMemberId, deptId, order, leader);
    }
}
