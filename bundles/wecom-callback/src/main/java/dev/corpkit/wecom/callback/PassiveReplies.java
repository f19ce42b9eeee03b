package dev.corpkit.wecom.callback;

import dev.corpkit.wecom.callback.crypt.CallbackCipher;
import dev.corpkit.wecom.callback.crypt.Plain;
import dev.corpkit.wecom.callback.crypt.Signature;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Encrypts replies to callbacks of an enterprise's app (P96211); a template's address answers {@code success} instead. Safe for
 * many threads if the randomness is.
 */
public final class PassiveReplies {

    private final Signature signature;
    private final CallbackCipher cipher;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Replies of one address.
     *
     * @param random {@code SecureRandom}, but for tests
     */
    public PassiveReplies(CallbackSecrets secrets, RandomGenerator random, InstantSource clock) {
        this.signature = new Signature(secrets.token());
        this.cipher = new CallbackCipher(secrets.encodingAesKey());
        this.random = random;
        this.clock = clock;
    }

    /**
     * The body of the answer.
     *
     * @param message the reply's own XML
     * @param receiveId the id that the callback was received with
     */
    public String write(String message, String receiveId) {
        String encrypted = cipher.encrypt(new Plain(message, receiveId), random);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String nonce = Long.toUnsignedString(random.nextLong());
        return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt>"
                + "<MsgSignature><![CDATA[" + signature.of(timestamp, nonce, encrypted) + "]]></MsgSignature>"
                + "<TimeStamp>" + timestamp + "</TimeStamp>"
                + "<Nonce><![CDATA[" + nonce + "]]></Nonce></xml>";
    }
}
