package dev.corpkit.wecom.callback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeCom's side of section 5.2, written apart from the bundle and by other means (key by bits, chaining by hand over ECB), so that
 * the two check each other. Can also do what WeCom never does.
 */
record WeComSide(String token, String encodingAesKey) {

    static final String SUITE = "dkSIMsuite0001";
    static final String PROVIDER = "wwSIMprovider01";

    /** The last letter has a spare bit set. */
    static final WeComSide TEMPLATE = new WeComSide("SIMtoken1", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPR");

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    CallbackSecrets secrets() {
        return new CallbackSecrets(token, encodingAesKey);
    }

    CallbackAddress address(String... receiveIds) {
        return new CallbackAddress(secrets(), Arrays.asList(receiveIds));
    }

    /** Encrypt of a well-formed message. */
    String encrypt(byte[] random, String message, String receiveId) {
        return encryptRaw(pad(layout(random, message.getBytes(UTF_8), receiveId.getBytes(UTF_8)), 32));
    }

    String encrypt(String message, String receiveId) {
        return encrypt("0123456789abcdef".getBytes(UTF_8), message, receiveId);
    }

    static byte[] layout(byte[] random, byte[] message, byte[] receiveId) {
        return layout(random, message.length, message, receiveId);
    }

    /** With a length that need not be the message's. */
    static byte[] layout(byte[] random, int length, byte[] message, byte[] receiveId) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(random);
        for (int shift = 24; shift >= 0; shift -= 8) {
            plain.write(length >>> shift);
        }
        plain.writeBytes(message);
        plain.writeBytes(receiveId);
        return plain.toByteArray();
    }

    static byte[] pad(byte[] plain, int block) {
        int pad = block - plain.length % block;
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(plain);
        for (int i = 0; i < pad; i++) {
            padded.write(pad);
        }
        return padded.toByteArray();
    }

    /** Encrypts what is already padded, however badly. */
    String encryptRaw(byte[] padded) {
        byte[] key = key();
        byte[] previous = Arrays.copyOf(key, 16);
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        for (int at = 0; at < padded.length; at += 16) {
            byte[] block = Arrays.copyOfRange(padded, at, at + 16);
            previous = ecb(Cipher.ENCRYPT_MODE, key, xor(block, previous));
            encrypted.writeBytes(previous);
        }
        return Base64.getEncoder().encodeToString(encrypted.toByteArray());
    }

    /** Message of a well-formed reply. */
    String decrypt(String encrypted) {
        byte[] key = key();
        byte[] bytes = Base64.getDecoder().decode(encrypted);
        byte[] previous = Arrays.copyOf(key, 16);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += 16) {
            byte[] block = Arrays.copyOfRange(bytes, at, at + 16);
            plain.writeBytes(xor(ecb(Cipher.DECRYPT_MODE, key, block), previous));
            previous = block;
        }
        byte[] padded = plain.toByteArray();
        int length = new BigInteger(1, Arrays.copyOfRange(padded, 16, 20)).intValueExact();
        return new String(padded, 20, length, UTF_8);
    }

    String sign(String timestamp, String nonce, String encrypted) {
        String[] parts = {token, timestamp, nonce, encrypted};
        Arrays.sort(parts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA1")
                    .digest(String.join("", parts).getBytes(UTF_8));
            return String.format(Locale.ROOT, "%040x", new BigInteger(1, digest));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    CallbackQuery query(String encrypted) {
        return query("1700000000", "nonce1", encrypted);
    }

    CallbackQuery query(String timestamp, String nonce, String encrypted) {
        return new CallbackQuery(sign(timestamp, nonce, encrypted), timestamp, nonce);
    }

    static byte[] body(String encrypted) {
        return ("<xml><ToUserName><![CDATA[" + SUITE + "]]></ToUserName><AgentID></AgentID><Encrypt><![CDATA["
                        + encrypted + "]]></Encrypt></xml>")
                .getBytes(UTF_8);
    }

    private byte[] key() {
        StringBuilder bits = new StringBuilder();
        for (byte letter : encodingAesKey.getBytes(ISO_8859_1)) {
            bits.append(String.format(Locale.ROOT, "%6s", Integer.toBinaryString(ALPHABET.indexOf(letter)))
                    .replace(' ', '0'));
        }
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return key;
    }

    private static byte[] ecb(int mode, byte[] key, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] result = new byte[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (left[i] ^ right[i]);
        }
        return result;
    }
}
