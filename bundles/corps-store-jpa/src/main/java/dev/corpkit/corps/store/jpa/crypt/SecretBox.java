package dev.corpkit.corps.store.jpa.crypt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts with AES-256-GCM, each under a random nonce and bound to its place, so that a sealed text opens nowhere else.
 * While the key is rotated it opens what the key before sealed, too. Thread-safe.
 */
public final class SecretBox {

    /** Length of a key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String FORMAT = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final @Nullable SecretBox previous;
    private final SecureRandom random = new SecureRandom();

    /**
     * With a key.
     *
     * @throws IllegalArgumentException if it has not {@value #KEY_BYTES} bytes
     */
    public SecretBox(byte[] key) {
        this(keyOf(key), null);
    }

    private SecretBox(SecretKeySpec key, @Nullable SecretBox previous) {
        this.key = key;
        this.previous = previous;
    }

    private static SecretKeySpec keyOf(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The secret key has " + key.length + " bytes; it must have " + KEY_BYTES
                    + ". Make one with: openssl rand -base64 " + KEY_BYTES);
        }
        return new SecretKeySpec(key, "AES");
    }

    /** Seals with this key, and opens what either sealed. */
    public SecretBox after(SecretBox before) {
        return new SecretBox(key, before);
    }

    /** Whether what another key sealed is to be sealed anew. */
    public boolean isRotating() {
        return previous != null;
    }

    /** With a key in Base64, as it is configured. */
    public static SecretBox ofBase64(String key) {
        try {
            return new SecretBox(Base64.getDecoder().decode(key.strip()));
        } catch (IllegalArgumentException e) {
            // The decoder's message shows a character of the key: it is not kept.
            throw new IllegalArgumentException("The secret key must be the Base64 of " + KEY_BYTES
                    + " bytes. Make one with: openssl rand -base64 " + KEY_BYTES);
        }
    }

    /**
     * With a key in Base64 that somebody wrote.
     *
     * @param where it is written, for a person
     * @throws WrongKeyException if it is none; shows its length only
     */
    public static SecretBox written(String key, String where) {
        try {
            return ofBase64(key);
        } catch (IllegalArgumentException none) {
            throw WrongKeyException.noKey(where, key.strip());
        }
    }

    /** With a random key, for stores that are not kept. */
    public static SecretBox random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new SecretBox(key);
    }

    /**
     * Seals a text.
     *
     * @param place where it is kept, for instance table and key; it must be told again to open it
     */
    public String seal(String plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return FORMAT + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws WrongKeyException if another key sealed it, or for another place
     */
    public String open(String sealed, String place) {
        return ownPlain(sealed, place).orElseGet(() -> {
            if (previous == null) {
                throw WrongKeyException.at(place);
            }
            return previous.open(sealed, place);
        });
    }

    /**
     * What is sealed with this key: the same text where it is already.
     *
     * @throws WrongKeyException if neither key sealed it, or for another place
     */
    public String reseal(String sealed, String place) {
        return ownPlain(sealed, place).isPresent() ? sealed : seal(open(sealed, place), place);
    }

    /** Empty where this key did not seal it for the place. */
    private Optional<String> ownPlain(String sealed, String place) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(FORMAT.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "SecretBox";
    }
}
