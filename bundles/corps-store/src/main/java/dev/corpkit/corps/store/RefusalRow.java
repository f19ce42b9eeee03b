package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * How often callbacks were refused for one reason; nothing else is kept of them (contract row A2).
 *
 * @param suiteId the suite whose address it was
 * @param reason a name from a fixed list, never input
 * @param count how often
 * @param lastAt when last
 */
public record RefusalRow(String suiteId, String reason, long count, Instant lastAt) {}
