package dev.corpkit.corps.store.total;

import java.time.Instant;

/**
 * Kept callbacks of one suite in one state.
 *
 * @param suiteId the suite
 * @param state the name of the state
 * @param count how many
 * @param oldest when the oldest of them came
 */
public record CallbackTotal(String suiteId, String state, long count, Instant oldest) {}
