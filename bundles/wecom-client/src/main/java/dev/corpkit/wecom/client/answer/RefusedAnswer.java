package dev.corpkit.wecom.client.answer;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WeCom said no: an answer with an errcode. An {@link IOException} because Retrofit lets only those through. The errmsg is not
 * kept, since it may quote anything that was sent: a name, a mail address, a token.
 */
public final class RefusedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    /** Longer than a mobile number, an identity card and a bank card, which somebody may have sent in such brackets. */
    private static final Pattern HINT = Pattern.compile("hint: ?\\[([0-9]{20,32})(?![0-9])");

    /** As WeCom names the caller; nothing else is taken for an address. */
    private static final Pattern CALLER =
            Pattern.compile("from ip: ?([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:]{3,39})(?![^,\\s])");

    private final int errcode;
    private final @Nullable String hintId;
    private final @Nullable String callerAddress;

    RefusedAnswer(int errcode, String errmsg) {
        super("errcode " + errcode);
        this.errcode = errcode;
        this.hintId = first(HINT, errmsg);
        this.callerAddress = first(CALLER, errmsg);
    }

    private static @Nullable String first(Pattern pattern, String errmsg) {
        Matcher found = pattern.matcher(errmsg);
        return found.find() ? found.group(1) : null;
    }

    /** WeCom's code, not 0. */
    public int errcode() {
        return errcode;
    }

    /** The number by which WeCom's error tool knows this refusal; digits only, null where WeCom gave none. */
    public @Nullable String hintId() {
        return hintId;
    }

    /** The address from which WeCom saw us call, null where WeCom gave none. */
    public @Nullable String callerAddress() {
        return callerAddress;
    }
}
