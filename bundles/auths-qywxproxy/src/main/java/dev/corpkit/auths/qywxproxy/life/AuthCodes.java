package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Auth codes of events: each works once, within ten minutes, and does not tell whose it is. */
final class AuthCodes {

    /** The auth code was used, has expired, or never was one (fact sheet, section 7). */
    private static final Set<Integer> SPENT = Set.of(40078, 40077, 42007);

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
        List<String> since = authorizedSince(event.time());
        return new CallBackGivenUpException(
                "The auth code of " + event.kind() + " was used or has expired (errcode " + refused.getErrcode()
                        + "), and does not tell which enterprise it is of. " + advice(event.kind(), since),
                refused);
    }

    /** Where this node went down between the code's use and the end of the work, the enterprise is one of these. */
    private static String advice(String kind, List<String> since) {
        String again = kind.equals("create_auth")
                ? "let the enterprise's administrator scan the template's QR code again"
                : "reset the permanent code again in the provider's console";
        return since.isEmpty()
                ? "No enterprise was authorized since: " + again
                : "Authorized since: " + String.join(", ", since)
                        + ". If the expected one is among them there is nothing to do; if not, " + again;
    }

    private List<String> authorizedSince(@Nullable Instant happened) {
        return store.inTransaction(tx -> tx.authorizations().all(suite.getSuiteId())).stream()
                .filter(row -> row.status() != Status.CANCELLED)
                .filter(row -> happened != null && !row.authorizedAt().isBefore(happened))
                .map(AuthorizationRow::corpId)
                .toList();
    }
}
