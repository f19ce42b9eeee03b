package dev.corpkit.corps.sync;

/**
 * That a member belongs to a department, as WeCom shows it.
 *
 * @param deptId the department; need not be visible
 * @param order the member's order there, 0 to 2^32-1
 * @param leader whether it leads there
 */
public record RemoteLink(String deptId, long order, boolean leader) {}
