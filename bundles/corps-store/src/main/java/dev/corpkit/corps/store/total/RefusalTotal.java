package dev.corpkit.corps.store.total;

/**
 * Callbacks of one suite refused for one reason.
 *
 * @param suiteId the suite
 * @param reason a name from a fixed list, never input
 * @param count how many, of all times
 */
public record RefusalTotal(String suiteId, String reason, long count) {}
