package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * A login code that was given out (contract row A13). The code itself is not stored.
 *
 * @param digest of the code
 * @param suiteId the suite through which the person logged in
 * @param corpId the enterprise
 * @param memberId the member there
 * @param userId the person
 * @param expiresAt no longer taken from then on
 */
public record LoginCodeRow(
        String digest, String suiteId, String corpId, String memberId, String userId, Instant expiresAt) {}
