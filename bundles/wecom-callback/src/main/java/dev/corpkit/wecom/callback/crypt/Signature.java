package dev.corpkit.wecom.callback.crypt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** msg_signature: SHA-1 over token, timestamp, nonce and encrypted text, sorted bytewise and joined. */
public final class Signature {

    private final String token;

    /** Signs with that token. */
    public Signature(String token) {
        this.token = token;
    }

    /** Lowercase hexadecimal. */
    public String of(String timestamp, String nonce, String encrypted) {
        MessageDigest sha1 = sha1();
        Stream.of(token, timestamp, nonce, encrypted)
                .map(part -> part.getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(sha1::update);
        return HexFormat.of().formatHex(sha1.digest());
    }

    /** Whether the claim is right; takes as long for a nearly right one as for a wrong one. */
    public boolean matches(String claimed, String timestamp, String nonce, String encrypted) {
        return MessageDigest.isEqual(of(timestamp, nonce, encrypted).getBytes(US_ASCII), claimed.getBytes(UTF_8));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-1, which WeCom signs callbacks with", impossible);
        }
    }
}
