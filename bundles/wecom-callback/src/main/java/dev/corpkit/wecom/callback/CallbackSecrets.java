package dev.corpkit.wecom.callback;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the console shows for one callback address (P96238). {@link #toString()} shows neither.
 *
 * @param token Token: 1 to 32 letters and digits
 * @param encodingAesKey EncodingAESKey: 43 letters and digits
 */
public record CallbackSecrets(String token, String encodingAesKey) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{43}");

    /** Refuses what the console would not show: {@link Refusal#BAD_TOKEN}, {@link Refusal#BAD_KEY}. */
    public CallbackSecrets {
        check(TOKEN, token, Refusal.BAD_TOKEN);
        check(KEY, encodingAesKey, Refusal.BAD_KEY);
    }

    private static void check(Pattern pattern, @Nullable String value, Refusal reason) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new CallbackRefusedException(reason);
        }
    }

    @Override
    public String toString() {
        return "CallbackSecrets[hidden]";
    }
}
