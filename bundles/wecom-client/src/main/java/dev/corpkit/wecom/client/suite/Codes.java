package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import java.util.List;

/** The permanent codes of an authorization. */
final class Codes {

    private Codes() {}

    /** The one that WeCom gave last. */
    static String newest(AuthorizationRow row) {
        String next = row.nextPermanentCode();
        return next == null ? row.permanentCode() : next;
    }

    /** All, the newest first. */
    static List<String> all(AuthorizationRow row) {
        String next = row.nextPermanentCode();
        return next == null ? List.of(row.permanentCode()) : List.of(next, row.permanentCode());
    }

    /** Whether a row has a code that was not known to whoever asked with another state of it. */
    static boolean isNewer(AuthorizationRow now, AuthorizationRow asked) {
        return !all(asked).contains(newest(now));
    }
}
