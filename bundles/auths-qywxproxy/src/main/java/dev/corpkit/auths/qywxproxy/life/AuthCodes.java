package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Auth codes of events: each works once, within ten minutes, and does not tell whose it is. */
final class AuthCodes {

    /** The auth code was used, has expired, or never was one (fact sheet, section 7). */
    private static final Set<Integer> SPENT = Set.of(40078, 40077, 42007);

    /** How the problem of a callback begins whose code is spent. */
    private static final String SAID = "The auth code of ";

    private final WeComSuite suite;
    private final CorpStore store;

    AuthCodes(WeComSuite suite, CorpStore store) {
        this.suite = suite;
        this.store = store;
    }

    AuthorizationRow exchange(String authCode, EventHead event) {
        try {
            return suite.authorize(authCode);
        } catch (WeComException refused) {
            throw SPENT.contains(refused.getErrcode()) ? givenUp(event, refused) : refused;
        }
    }

    private CallBackGivenUpException givenUp(EventHead event, WeComException refused) {
        List<String> since = store.inTransaction(tx -> authorizedSince(tx, event.time()));
        return new CallBackGivenUpException(
                SAID + event.kind() + " was used or has expired (errcode " + refused.getErrcode()
                        + "), and does not tell which enterprise it is of. " + advice(event.kind(), since),
                refused);
    }

    /** Where this node went down between the code's use and the end of the work, the enterprise is one of these. */
    private static String advice(String kind, List<String> since) {
        String again = again(kind);
        return since.isEmpty()
                ? "No enterprise was authorized since: " + again
                : "Authorized since: " + named(since)
                        + ". If the expected one is among them there is nothing to do but to end this by auths:retry; if not, "
                        + again;
    }

    private static String again(String kind) {
        return kind.equals("create_auth")
                ? "let the enterprise's administrator scan the template's QR code again"
                : "reset the permanent code again in the provider's console";
    }

    private static String named(List<String> since) {
        return String.join(", ", since);
    }

    /** See {@link AuthorizationLife#endSpent}. */
    boolean end(long recordId) {
        return store.inTransaction(tx -> {
            Optional<CallbackRow> done = tx.callbacks()
                    .find(suite.getSuiteId(), recordId)
                    .filter(AuthCodes::isSpent)
                    .flatMap(row -> done(row, authorizedSince(tx, row.happenedAt())));
            done.ifPresent(row -> tx.callbacks().update(List.of(row)));
            return done.isPresent();
        });
    }

    private static boolean isSpent(CallbackRow row) {
        return row.state() == State.FAILED
                && row.problem() != null
                && row.problem().startsWith(SAID);
    }

    private static Optional<CallbackRow> done(CallbackRow spent, List<String> since) {
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(spent.with(
                        State.DONE,
                        spent.attempts(),
                        spent.dueAt(),
                        "Its auth code is spent. Authorized since: " + named(since)
                                + ". If the expected one is not among them, " + again(spent.kind())));
    }

    private List<String> authorizedSince(StoreTransaction tx, @Nullable Instant happened) {
        return tx.authorizations().all(suite.getSuiteId()).stream()
                .filter(row -> row.status() != Status.CANCELLED)
                .filter(row -> happened != null && !row.authorizedAt().isBefore(happened))
                .map(AuthorizationRow::corpId)
                .toList();
    }
}
