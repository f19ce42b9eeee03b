package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.qywxproxy.api.event.CancelAuth;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.ResetPermanentCode;
import dev.corpkit.qywxproxy.api.event.SuiteTicket;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what an event of the template asks, by asking WeCom (contract rows A5 to A8, C20). Repeats are harmless. Thread-safe. */
public final class AuthorizationLife {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationLife.class);
    private static final Pattern STATE = Pattern.compile("[a-zA-Z0-9]{1,32}");
    private static final Set<String> NEW_CODES = Set.of("create_auth", "reset_permanent_code");

    private final WeComSuite suite;
    private final CorpStore store;
    private final InstantSource clock;
    private final Duration eraseDelay;
    private final AuthCodes authCodes;
    private final Erasures erasures;
    private final UnconfirmedCancellations unconfirmed;
    private final Seldom askingAgain;

    /**
     * Of a suite.
     *
     * @param eraseDelay from a cancellation to the erasure
     */
    public AuthorizationLife(
            WeComSuite suite,
            CorpStore store,
            InstantSource clock,
            Duration eraseDelay,
            Erasures erasures,
            UnconfirmedCancellations unconfirmed) {
        this.suite = suite;
        this.store = store;
        this.clock = clock;
        this.eraseDelay = eraseDelay;
        this.authCodes = new AuthCodes(suite, store);
        this.erasures = erasures;
        this.unconfirmed = unconfirmed;
        this.askingAgain = new Seldom(clock, Duration.ofMinutes(1));
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
            AuthorizationRow authorized = authCodes.exchange(created.authCode(), created.head());
            LOG.info(
                    "Authorized by link suite={} corp={} state={}",
                    authorized.suiteId(),
                    authorized.corpId(),
                    shown(created.state()));
            return Optional.of(authorized);
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

    /** Of a link of ours it is letters and digits; of any other it may be anything. */
    private static String shown(@Nullable String state) {
        return state == null ? "none" : STATE.matcher(state).matches() ? state : "not ours";
    }

    private void accept(SuiteTicket ticket, EventHead head) {
        suite.acceptTicket(ticket.suiteTicket(), head.time() == null ? clock.instant() : head.time());
    }

    /**
     * Ends the record of a callback that was given up because its auth code is spent, if an enterprise was authorized since. Which
     * enterprise the code was of nobody can tell: only on the word of a person, who was told which were authorized.
     *
     * @return whether it was such a record
     */
    public boolean endSpent(long recordId) {
        return authCodes.end(recordId);
    }

    /** An enterprise whose authorization has not been stored yet, or not any more, is read when it is. */
    private Optional<AuthorizationRow> change(String corpId) {
        if (find(corpId).filter(row -> row.status() != Status.CANCELLED).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(suite.refresh(corpId));
        } catch (NotAuthorizedException suspended) {
            // What changed is that WeCom refuses us: that is stored, and the next change is read like any other.
            return find(corpId);
        }
    }

    /**
     * An enterprise is said to have cancelled. While a new authorization or permanent code of any enterprise waits to be worked
     * on this cannot be told: the old code is void then, too, as it is after a cancellation.
     *
     * @return the authorization as it is stored now; empty if the enterprise never authorized the suite
     * @throws CorpException if that cannot be told yet; the callbacks that say so stay
     */
    public Optional<AuthorizationRow> cancel(String corpId) {
        return cancel(corpId, suite::cancel);
    }

    /** {@link #cancel} on a person's word: see {@link WeComSuite#cancelUnconfirmed}. */
    public Optional<AuthorizationRow> cancelUnconfirmed(String corpId) {
        return cancel(corpId, suite::cancelUnconfirmed);
    }

    /** Asks WeCom again, once an hour, about cancellations whose callback was given up. */
    public void askAgain() {
        if (askingAgain.mayHappen()) {
            unconfirmed.dueAgain().forEach(this::askAgain);
        }
    }

    private void askAgain(String corpId) {
        List<CallbackRow> asked = unconfirmed.of(corpId);
        try {
            cancel(corpId);
        } catch (CorpException stillUnknown) {
            unconfirmed.keep(asked, String.valueOf(stillUnknown.getMessage()));
        }
    }

    private Optional<AuthorizationRow> cancel(
            String corpId, BiFunction<String, Instant, Optional<AuthorizationRow>> asking) {
        if (isNewCodeWaiting()) {
            throw new CorpException("The cancellation by enterprise " + corpId
                    + " is looked into once the new authorizations and permanent codes that came are worked on: see"
                    + " auths:callbacks");
        }
        List<CallbackRow> answered = unconfirmed.of(corpId);
        Optional<AuthorizationRow> cancelled =
                asking.apply(corpId, clock.instant().plus(eraseDelay));
        unconfirmed.settle(answered);
        if (cancelled.filter(row -> erasures.isDue(row)).isEmpty()) {
            return cancelled;
        }
        erasures.erase(corpId);
        return find(corpId);
    }

    private boolean isNewCodeWaiting() {
        return store.inTransaction(tx -> tx.callbacks().isWaiting(new CallbackLane(suite.getSuiteId(), ""), NEW_CODES));
    }

    private Optional<AuthorizationRow> find(String corpId) {
        return store.inTransaction(tx -> tx.authorizations().find(suite.getSuiteId(), corpId));
    }
}
