package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import dev.corpkit.qywxproxy.api.event.CancelAuth;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.ResetPermanentCode;
import dev.corpkit.qywxproxy.api.event.SuiteTicket;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Does what an event of the template asks, by asking WeCom (contract rows A5 to A8, C20). Repeats are harmless. Thread-safe. */
public final class AuthorizationLife {

    private final WeComSuite suite;
    private final CorpStore store;
    private final InstantSource clock;
    private final Duration eraseDelay;
    private final AuthCodes authCodes;
    private final Erasures erasures;

    /**
     * Of a suite.
     *
     * @param eraseDelay from a cancellation to the erasure
     */
    public AuthorizationLife(
            WeComSuite suite, CorpStore store, InstantSource clock, Duration eraseDelay, Erasures erasures) {
        this.suite = suite;
        this.store = store;
        this.clock = clock;
        this.eraseDelay = eraseDelay;
        this.authCodes = new AuthCodes(suite, store);
        this.erasures = erasures;
    }

    /** Whether an event asks for something that WeCom must be asked about. */
    public static boolean isForWeCom(WeComEvent event) {
        return event instanceof CreateAuth
                || event instanceof ResetPermanentCode
                || event instanceof ChangeAuth
                || event instanceof CancelAuth;
    }

    /**
     * Does it.
     *
     * @return the authorization it was about as it is stored now; empty where it was about none
     */
    public Optional<AuthorizationRow> apply(WeComEvent event) {
        if (event instanceof CreateAuth created) {
            return Optional.of(authCodes.exchange(created.authCode(), created.head()));
        }
        if (event instanceof ResetPermanentCode reset) {
            return Optional.of(authCodes.exchange(reset.authCode(), reset.head()));
        }
        if (event instanceof ChangeAuth changed) {
            return change(changed.authCorpId());
        }
        if (event instanceof CancelAuth cancelled) {
            return cancel(cancelled.authCorpId());
        }
        if (event instanceof SuiteTicket ticket) {
            accept(ticket, ticket.head());
        }
        return Optional.empty();
    }

    private void accept(SuiteTicket ticket, EventHead head) {
        suite.acceptTicket(ticket.suiteTicket(), head.time() == null ? clock.instant() : head.time());
    }

    /** An enterprise whose authorization has not been stored yet, or not any more, is read when it is. */
    private Optional<AuthorizationRow> change(String corpId) {
        if (find(corpId).filter(row -> row.status() != Status.CANCELLED).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(suite.refresh(corpId));
        } catch (NotAuthorizedException refused) {
            throw new CallBackGivenUpException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Optional<AuthorizationRow> cancel(String corpId) {
        Optional<AuthorizationRow> cancelled =
                suite.cancel(corpId, clock.instant().plus(eraseDelay));
        if (cancelled.filter(row -> erasures.isDue(row)).isEmpty()) {
            return cancelled;
        }
        erasures.erase(corpId);
        return find(corpId);
    }

    private Optional<AuthorizationRow> find(String corpId) {
        return store.inTransaction(tx -> tx.authorizations().find(suite.getSuiteId(), corpId));
    }
}
