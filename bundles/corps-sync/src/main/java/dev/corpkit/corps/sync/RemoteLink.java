package dev.corpkit.corps.sync;

import org.jspecify.annotations.Nullable;

/**
 * That a member belongs to a department, as WeCom shows it.
 *
 * @param deptId the department; need not be visible
 * @param order the member's order there, 0 to 2^32-1; null where the answer does not tell it: the stored one stays, else 0
 * @param leader whether it leads there
 * @param leaderKnown whether the answer tells that; else the stored mark stays
 */
public record RemoteLink(String deptId, @Nullable Long order, boolean leader, boolean leaderKnown) {

    /** One of which all is known. */
    public RemoteLink(String deptId, long order, boolean leader) {
        this(deptId, order, leader, true);
    }

    /** One of which only the department is known. */
    public static RemoteLink bare(String deptId) {
        return new RemoteLink(deptId, null, false, false);
    }
}
