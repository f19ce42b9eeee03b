package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.wecom.client.token.Tokens;
import java.time.InstantSource;

/**
 * What all suites stand on.
 *
 * @param store storage
 * @param clock time
 * @param tokens tokens of all suites
 * @param grace for permanent codes that were reset
 * @param breaker for permanent codes that WeCom refuses
 * @param windows for enterprises whose tokens met WeCom's rate limit
 * @param givenOnce for permanent codes that WeCom has just given
 */
record Ground(
        CorpStore store,
        InstantSource clock,
        Tokens tokens,
        Grace grace,
        SecretBreaker breaker,
        RateWindows windows,
        GivenOnce givenOnce) {}
