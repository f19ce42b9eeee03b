package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.CorpException;
import org.jspecify.annotations.Nullable;

/** A person is not let in; the message says why, for that person and whoever helps them, without personal data. */
public final class LoginRefusedException extends CorpException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Refused for a reason. */
    public LoginRefusedException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason getReason() {
        return reason;
    }

    /** Why a person is not let in. */
    public enum Reason {
        /** WeCom does not take the code, or we do not take the login code: used, expired, or never given. Begin again. */
        BAD_CODE,
        /** WeCom says that the person is no member of that enterprise. */
        NOT_A_MEMBER,
        /** No organization here has that member yet: sync first. */
        UNKNOWN_MEMBER,
        /** The member is outside the visible scope, by WeCom's answer or the last sync: WeCom vouches for the member no longer. */
        OUT_OF_SCOPE,
        /** The member is offline: resigned, or set offline by hand. */
        OFFLINE
    }
}
