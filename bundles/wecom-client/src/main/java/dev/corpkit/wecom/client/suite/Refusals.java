package dev.corpkit.wecom.client.suite;

import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.util.Set;

/** Which answers refuse a permanent code (section 2.10 of the fact sheet). */
final class Refusals {

    /** {@code invalid corpid}: as hopeless as a wrong secret. */
    private static final int INVALID_CORPID = 40013;

    /** Codes by which WeCom says that it knows the code as an old one, so that a newer one may be on its way. */
    private static final Set<Integer> RESET = Set.of(40001, 40084);

    /** Codes that speak of the permanent code itself; the others of what happened to the enterprise or to our application. */
    private static final Set<Integer> OF_THE_CODE = Set.of(40001, 40084, 40091, INVALID_CORPID);

    /** The only codes that deny the authorization; all others speak of one that there may be, though it cannot be used now. */
    private static final Set<Integer> DENIALS = Set.of(40084, 48004);

    /** The only call that is asked whether an authorization is there: {@code gettoken} speaks of secrets. */
    private static final String AUTH_INFO = "service/v2/get_auth_info";

    /** Speaks of the suite: no enterprise's authorization is the worse for it. */
    private static final String SUITE_TOKEN = "service/get_suite_token";

    private Refusals() {}

    /** Whether nothing is to be asked with this code any more until something is mended. */
    static boolean ofAuthorization(WeComException failed) {
        return !failed.getPath().equals(SUITE_TOKEN)
                && (failed.getKind() == Kind.AUTHORIZATION || failed.getErrcode() == INVALID_CORPID);
    }

    /** Whether it confirms a cancellation, upon which data is erased: in doubt not. */
    static boolean confirmsCancellation(WeComException refused) {
        return refused.getPath().equals(AUTH_INFO) && DENIALS.contains(refused.getErrcode());
    }

    static boolean ofTheCode(WeComException refused) {
        return OF_THE_CODE.contains(refused.getErrcode());
    }

    static boolean perhapsReset(WeComException refused) {
        return RESET.contains(refused.getErrcode());
    }
}
