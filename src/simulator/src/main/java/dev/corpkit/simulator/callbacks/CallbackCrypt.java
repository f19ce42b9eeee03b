package dev.corpkit.simulator.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeCom's callback encryption (P96211): AES-256-CBC, IV from the key, padding to 32 bytes; inside 16 random bytes, the
 * message's length (4 bytes, big-endian), the message, the receive id. What is broken on purpose is built from the steps:
 * {@link #frame}, {@link #pad}, {@link #encryptBlocks}. Thread-safe.
 */
public final class CallbackCrypt {
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int HEADER = RANDOM + Integer.BYTES;

    private final byte[] key;
    private final Random random;

    public CallbackCrypt(String encodingAesKey) {
        this(encodingAesKey, new SecureRandom());
    }

    /** {@code random} fills the first 16 bytes. */
    public CallbackCrypt(String encodingAesKey, Random random) {
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
        this.random = random;
    }

    /** A message taken out again. */
    public record Opened(String message, String receiveId) {
        @Override
        public String toString() {
            return "Opened[for " + receiveId + "]";
        }
    }

    /** The Base64 text of {@code Encrypt}. */
    public String encrypt(String message, String receiveId) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        return encryptBlocks(pad(frame(text.length, text, receiveId)));
    }

    /** What is encrypted, before the padding; {@code length} is what the length field says. */
    public byte[] frame(int length, byte[] message, String receiveId) {
        byte[] first = new byte[RANDOM];
        random.nextBytes(first);
        byte[] receiver = receiveId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + message.length + receiver.length)
                .put(first)
                .putInt(length)
                .put(message)
                .put(receiver)
                .array();
    }

    /** With 1 to 32 bytes that each say how many they are. */
    public static byte[] pad(byte[] frame) {
        int padding = BLOCK - frame.length % BLOCK;
        byte[] padded = Arrays.copyOf(frame, frame.length + padding);
        Arrays.fill(padded, frame.length, padded.length, (byte) padding);
        return padded;
    }

    /** Whole blocks of 16, padded already. */
    public String encryptBlocks(byte[] blocks) {
        return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, blocks));
    }

    /** What somebody else encrypted with the key, a passive reply for instance. */
    public Opened decrypt(String encrypted) {
        byte[] padded = aes(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted));
        int padding = padded[padded.length - 1];
        int end = padded.length - padding;
        int length = ByteBuffer.wrap(padded, RANDOM, Integer.BYTES).getInt();
        if (padding < 1 || padding > BLOCK || length < 0 || length > end - HEADER) {
            throw new IllegalArgumentException("padding or length do not fit the text");
        }
        return new Opened(text(padded, HEADER, HEADER + length), text(padded, HEADER + length, end));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The {@code msg_signature}: SHA-1 over the four texts, sorted. */
    public static String sign(String token, String timestamp, String nonce, String encrypted) {
        String[] parts = {token, timestamp, nonce, encrypted};
        Arrays.sort(parts);
        byte[] joined = String.join("", parts).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(joined));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private byte[] aes(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not whole blocks under a key of 32 bytes", e);
        }
    }
}
