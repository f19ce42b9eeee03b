package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Limits;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What callers pass on from a browser: hostile until it was here. A value that is refused is not repeated. */
final class LoginArguments {

    private static final int LONGEST_CODE = 512;
    private static final Pattern VISIBLE = Pattern.compile("\\p{Graph}+");
    private static final Pattern CORP_CODE = Pattern.compile("[A-Za-z0-9_-]{1," + Limits.CORP_CODE + "}");

    private LoginArguments() {}

    static String corpId(@Nullable String corpId) {
        return visible("corpId", corpId, Limits.CORP_ID);
    }

    /** WeCom's code of a login (P96442). */
    static String code(@Nullable String code) {
        return visible("code", code, LONGEST_CODE);
    }

    /** The code of an enterprise. */
    static String corpCode(@Nullable String code) {
        if (code == null || !CORP_CODE.matcher(code).matches()) {
            throw new CorpArgumentException("code must be 1 to " + Limits.CORP_CODE + " letters, digits, '_' or '-'");
        }
        return code;
    }

    /** One of the allowed ones; the first of them for null. */
    static String oneOf(String name, @Nullable String value, List<String> allowed) {
        if (value == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(value)) {
            throw new CorpArgumentException(name + " must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    private static String visible(String name, @Nullable String value, int longest) {
        if (value == null || value.length() > longest || !VISIBLE.matcher(value).matches()) {
            throw new CorpArgumentException(
                    name + " must be 1 to " + longest + " ASCII characters without blanks and control characters");
        }
        return value;
    }
}
