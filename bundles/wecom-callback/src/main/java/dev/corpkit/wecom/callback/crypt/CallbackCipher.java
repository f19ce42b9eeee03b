package dev.corpkit.wecom.callback.crypt;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-CBC with WeCom's padding; the first half of the key is the initialization vector. Safe for many threads. */
public final class CallbackCipher {

    private static final int VECTOR = 16;

    private final SecretKeySpec key;
    private final IvParameterSpec vector;

    /**
     * With that EncodingAESKey, 43 letters and digits. They hold 258 bits; the two to spare may be set, which Java's decoder
     * tolerates and stricter ones do not.
     */
    public CallbackCipher(String encodingAesKey) {
        byte[] bytes = Base64.getDecoder().decode(encodingAesKey + "=");
        this.key = new SecretKeySpec(bytes, "AES");
        this.vector = new IvParameterSpec(Arrays.copyOf(bytes, VECTOR));
    }

    /** Base64 of the encrypted message. */
    public String encrypt(Plain plain, RandomGenerator random) {
        byte[] prefix = new byte[PlainLayout.RANDOM];
        random.nextBytes(prefix);
        byte[] padded = Padding.add(PlainLayout.write(prefix, plain));
        return Base64.getEncoder().encodeToString(apply(Cipher.ENCRYPT_MODE, padded));
    }

    /** The message, or a refusal. To be asked for signed texts only: what it refuses, and when, would help a forger. */
    public Plain decrypt(String encrypted) {
        byte[] bytes = fromBase64(encrypted);
        if (bytes.length == 0 || bytes.length % Padding.BLOCK != 0) {
            throw new CallbackRefusedException(Refusal.BAD_LENGTH, "encrypted text is no multiple of 32 bytes");
        }
        byte[] padded = apply(Cipher.DECRYPT_MODE, bytes);
        return PlainLayout.read(padded, Padding.strip(padded));
    }

    private static byte[] fromBase64(String encrypted) {
        try {
            return Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException quotesInput) {
            throw new CallbackRefusedException(Refusal.BAD_BASE64);
        }
    }

    private byte[] apply(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, vector);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "This Java cannot do AES-256-CBC, which callbacks are encrypted with", failed);
        }
    }
}
