package dev.corpkit.corps.store;

/**
 * What was erased of an organization.
 *
 * @param depts departments
 * @param members members
 * @param roles roles
 */
public record ErasedRows(int depts, int members, int roles) {}
