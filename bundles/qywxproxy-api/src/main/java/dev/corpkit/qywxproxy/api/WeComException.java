package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.CorpException;
import org.jspecify.annotations.Nullable;

/** WeCom said no, or could not be reached. Carries what the person needs, never a token (contract row C19). */
public final class WeComException extends CorpException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final int errcode;
    private final String errmsg;
    private final Kind kind;
    private final String hint;

    /**
     * A failure.
     *
     * @param corpId the enterprise, or the suite where no enterprise is involved
     * @param path API path without query
     * @param errcode WeCom's code; {@link #NO_CODE} where there was no answer with one
     * @param errmsg what the code means, in CorpKit's words, with the number of WeCom's hint; never WeCom's own text, which
     *     may quote what was sent
     * @param kind what it means
     * @param hint what to do
     * @param cause what caused it, null where WeCom's answer is the cause
     */
    public WeComException(
            String corpId, String path, int errcode, String errmsg, Kind kind, String hint, @Nullable Throwable cause) {
        super(
                "WeCom " + path + " for " + corpId + " failed: "
                        + (errcode == NO_CODE ? "" : "errcode " + errcode + " ") + "(" + errmsg + "). " + hint,
                cause);
        this.path = path;
        this.errcode = errcode;
        this.errmsg = errmsg;
        this.kind = kind;
        this.hint = hint;
    }

    /** {@link #getErrcode()} where no answer with a code came. */
    public static final int NO_CODE = Integer.MIN_VALUE;

    /** API path without query. */
    public String getPath() {
        return path;
    }

    /** WeCom's code, {@link #NO_CODE} where there was none. */
    public int getErrcode() {
        return errcode;
    }

    /** What the code means, in CorpKit's words, with the number of WeCom's hint for its error tool. */
    public String getErrmsg() {
        return errmsg;
    }

    /** What it means. */
    public Kind getKind() {
        return kind;
    }

    /** What to do, sentences for a person. */
    public String getHint() {
        return hint;
    }

    /** The classes of section 7 of the fact sheet. */
    public enum Kind {
        /** Passing: retried already, may go through later. */
        RETRY,
        /** A rate limit's window is closed. */
        RATE_LIMIT,
        /** The corp token was refused even after a refresh. */
        CORP_TOKEN,
        /** The suite token was refused even after a refresh. */
        SUITE_TOKEN,
        /** No valid suite ticket; it comes by itself every ten minutes. */
        SUITE_TICKET,
        /** The authorization is gone, reset or suspended. */
        AUTHORIZATION,
        /** The object is outside the visible scope, or the permission is missing. */
        PERMISSION,
        /** The object is gone. */
        GONE,
        /** The answer is too large: a smaller unit is needed. */
        TOO_LARGE,
        /** Wrong configuration or a bad argument. */
        ARGUMENT,
        /** A code we do not know: permanent, never a reason to remove data. */
        UNKNOWN
    }
}
