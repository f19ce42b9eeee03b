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

    private Refusals() {}

    /** Whether nothing is to be asked with this code any more until something is mended. */
    static boolean ofAuthorization(WeComException failed) {
        return failed.getKind() == Kind.AUTHORIZATION || failed.getErrcode() == INVALID_CORPID;
    }

    static boolean ofTheCode(WeComException refused) {
        return OF_THE_CODE.contains(refused.getErrcode());
    }

    static boolean perhapsReset(WeComException refused) {
        return RESET.contains(refused.getErrcode());
    }
}
