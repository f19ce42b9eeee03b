package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.wecom.client.ticket.JsTickets;
import dev.corpkit.wecom.client.ticket.PageSigner;
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
 * @param jsTickets tickets of the JS-SDK of all suites
 * @param signer signs pages with them
 */
record Ground(
        CorpStore store,
        InstantSource clock,
        Tokens tokens,
        Grace grace,
        SecretBreaker breaker,
        RateWindows windows,
        GivenOnce givenOnce,
        JsTickets jsTickets,
        PageSigner signer) {}
