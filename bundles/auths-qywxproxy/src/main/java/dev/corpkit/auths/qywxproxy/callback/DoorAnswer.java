package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.refusal.Refusal;

/**
 * What is answered (contract rows A1, A2).
 *
 * @param status of HTTP
 * @param text the whole body; empty for what is refused
 */
public record DoorAnswer(int status, String text) {

    /** Nobody has that address. */
    public static final DoorAnswer NOT_FOUND = new DoorAnswer(404, "");

    /** Not kept, or not yet known whether there is that address: WeCom is to send it again. */
    public static final DoorAnswer NOT_KEPT = new DoorAnswer(503, "");

    /** Whether WeCom is to send it again. */
    public boolean isNotKept() {
        return status == NOT_KEPT.status;
    }

    static DoorAnswer ok(String text) {
        return new DoorAnswer(200, text);
    }

    static DoorAnswer refused(Refusal reason) {
        return new DoorAnswer(
                switch (reason) {
                    case UNKNOWN_ADDRESS -> NOT_FOUND.status;
                    case WRONG_METHOD -> 405;
                    case TOO_LARGE -> 413;
                    case BAD_SIGNATURE, OUTDATED_SECRETS, WRONG_RECEIVER, STALE, WRONG_ADDRESS, WRONG_ENTERPRISE -> 403;
                    default -> 400;
                },
                "");
    }
}
