package dev.corpkit.wecom.callback.envelope;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a possible form; whether the signature is right is another question.
 *
 * @param msgSignature 40 hexadecimal digits in small letters, or no signature at all
 * @param timestamp seconds, as text: it is signed as it came
 * @param nonce anything short
 */
public record SignedQuery(String msgSignature, String timestamp, String nonce) {

    private static final int LONGEST = 128;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /** The parameters, each there and not too long. */
    public static SignedQuery of(@Nullable String msgSignature, @Nullable String timestamp, @Nullable String nonce) {
        SignedQuery query = new SignedQuery(
                present(msgSignature, "msg_signature"), present(timestamp, "timestamp"), present(nonce, "nonce"));
        if (!SECONDS.matcher(query.timestamp).matches()) {
            throw new CallbackRefusedException(Refusal.BAD_PARAMETER, "timestamp");
        }
        return query;
    }

    /** The timestamp as a time. */
    public Instant time() {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    private static String present(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new CallbackRefusedException(Refusal.BAD_PARAMETER, name);
        }
        if (value.length() > LONGEST) {
            throw new CallbackRefusedException(Refusal.TOO_LARGE, name);
        }
        return value;
    }
}
