package dev.corpkit.auths.qywxproxy;

import dev.corpkit.auths.qywxproxy.callback.CallbackConfig;
import dev.corpkit.auths.qywxproxy.callback.Callbacks;
import dev.corpkit.auths.qywxproxy.life.AuthorizationLife;
import dev.corpkit.auths.qywxproxy.life.Erasures;
import dev.corpkit.auths.qywxproxy.life.OldRows;
import dev.corpkit.auths.qywxproxy.life.Tending;
import dev.corpkit.auths.qywxproxy.life.UnconfirmedCancellations;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.InstantSource;

/**
 * What goes on around an element without anybody calling it.
 *
 * @param callbacks what WeCom pushes
 * @param life what an authorization goes through
 * @param unconfirmed cancellations that WeCom has not answered for
 * @param tending what is done again and again
 */
record Upkeep(Callbacks callbacks, AuthorizationLife life, UnconfirmedCancellations unconfirmed, Tending tending) {

    static Upkeep of(
            ElementDefinition definition,
            WeComSuite suite,
            boolean active,
            CorpStore store,
            InstantSource clock,
            Settings settings) {
        String suiteId = suite.getSuiteId();
        Callbacks callbacks = new Callbacks(suite, CallbackConfig.of(definition), store, clock, settings);
        Erasures erasures = new Erasures(suiteId, store, clock);
        UnconfirmedCancellations unconfirmed = new UnconfirmedCancellations(suiteId, store, clock);
        AuthorizationLife life =
                new AuthorizationLife(suite, store, clock, settings.eraseDelay(), erasures, unconfirmed);
        OldRows oldRows = new OldRows(store, clock, settings.keep());
        Tending tending = new Tending(suiteId, store, clock)
                .everywhere("count what was refused", callbacks::storeRefused)
                .alone("erase what is due", erasures::eraseDue)
                .alone("delete old records", oldRows::delete);
        if (active) {
            tending.everywhere("look for suite tickets", callbacks::missingTicket)
                    .everywhere("find out which secrets WeCom takes", suite::proveNewSecrets)
                    .alone("try newer permanent codes", suite::proveNewCodes)
                    .alone("ask again about cancellations", life::askAgain);
        }
        return new Upkeep(callbacks, life, unconfirmed, tending);
    }

    /** Works on a callback again, unless there is nothing left to do but to end it. */
    CallBackRecord retry(long recordId) {
        return life.endSpent(recordId) ? callbacks.require(recordId) : callbacks.retry(recordId);
    }
}
