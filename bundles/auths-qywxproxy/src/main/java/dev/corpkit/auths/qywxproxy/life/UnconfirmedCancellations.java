package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cancellations that WeCom pushed and has neither confirmed nor disproved since (contract row C20). They are derived from the kept
 * callbacks, of which one of this kind is never deleted before that is known: so none is forgotten. Thread-safe.
 */
public final class UnconfirmedCancellations {

    /** {@link CallbackRow#kind()} of what is pushed when an enterprise cancels (P100965). */
    static final String KIND = "cancel_auth";

    private static final Duration LONG = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;

    /** Of a suite. */
    public UnconfirmedCancellations(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Those of more than 24 hours: when the first came, by enterprise. One that has authorized again since is none of them.
     */
    public Map<String, Instant> overdue() {
        return store.inTransaction(tx -> {
            Map<String, Instant> overdue = new TreeMap<>();
            unsettled(tx).stream()
                    .filter(row -> !clock.instant().isBefore(row.receivedAt().plus(LONG)))
                    .filter(row -> tx.authorizations()
                            .find(suiteId, row.corpId())
                            .filter(authorization -> isOpen(authorization, row.receivedAt()))
                            .isPresent())
                    .forEach(row -> overdue.merge(
                            row.corpId(), row.receivedAt(), (one, other) -> one.isBefore(other) ? one : other));
            return overdue;
        });
    }

    private static boolean isOpen(AuthorizationRow authorization, Instant said) {
        boolean again = authorization.status() == Status.ACTIVE
                && authorization.authorizedAt().isAfter(said);
        return authorization.status() != Status.CANCELLED && !again;
    }

    /** Enterprises that are to be asked about again: their callback was given up, and an hour has passed since the last answer. */
    Set<String> dueAgain() {
        Instant before = clock.instant().minus(PAUSE);
        return store.inTransaction(this::unsettled).stream()
                .filter(row -> row.state() == State.FAILED && !row.dueAt().isAfter(before))
                .map(CallbackRow::corpId)
                .collect(Collectors.toSet());
    }

    /** What came of an enterprise so far: to be taken before WeCom is asked, so that one that comes meanwhile stays. */
    List<CallbackRow> of(String corpId) {
        return store.inTransaction(this::unsettled).stream()
                .filter(row -> row.corpId().equals(corpId))
                .toList();
    }

    /** WeCom answered: what came before is settled. */
    void settle(List<CallbackRow> answered) {
        store.run(tx -> tx.callbacks()
                .update(answered.stream()
                        .map(row -> row.with(State.DONE, row.attempts(), row.dueAt(), null))
                        .toList()));
    }

    /** WeCom did not answer that again: it stays given up until it is asked the next time. */
    void keep(List<CallbackRow> asked, String problem) {
        store.run(tx -> tx.callbacks()
                .update(asked.stream()
                        .filter(row -> row.state() == State.FAILED)
                        .map(row -> row.with(State.FAILED, row.attempts() + 1, clock.instant(), problem))
                        .toList()));
    }

    private List<CallbackRow> unsettled(StoreTransaction tx) {
        return tx.callbacks().unsettled(suiteId, KIND);
    }
}
