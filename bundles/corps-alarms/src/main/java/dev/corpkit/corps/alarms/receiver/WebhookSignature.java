package dev.corpkit.corps.alarms.receiver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks says: {@code v1,} and HMAC-SHA256 over {@code id.timestamp.body}, in Base64. */
final class WebhookSignature {

    private static final String HMAC = "HmacSHA256";

    private WebhookSignature() {}

    static String of(byte[] key, String messageId, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] signed = mac.doFinal((messageId + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("This Java has no " + HMAC, every);
        }
    }
}
