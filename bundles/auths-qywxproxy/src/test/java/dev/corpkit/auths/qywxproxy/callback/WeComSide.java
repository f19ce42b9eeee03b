package dev.corpkit.auths.qywxproxy.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corpkit.wecom.callback.CallbackSecrets;
import dev.corpkit.wecom.callback.crypt.CallbackCipher;
import dev.corpkit.wecom.callback.crypt.Plain;
import dev.corpkit.wecom.callback.crypt.Signature;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What WeCom, or somebody who would like to be taken for it, sends to an address with that token and key. */
record WeComSide(
        String token, String encodingAesKey, @Nullable String corpId) {

    private static final Instant LONG_AGO = Instant.ofEpochSecond(1_700_000_000);
    private static final String NONCE = "nonce1";

    CallbackSecrets secrets() {
        return new CallbackSecrets(token, encodingAesKey);
    }

    /** Signed long ago: the event's own time is what counts. */
    Push post(String message, String receiveId) {
        return posted(encrypt(message, receiveId));
    }

    Push post(String message, String receiveId, Instant signedAt) {
        String encrypted = encrypt(message, receiveId);
        Push push = posted(encrypted);
        return new Push(push.method(), push.corpId(), push.bytes(), query(encrypted, signedAt));
    }

    Push posted(String encrypted) {
        String body = "<xml><ToUserName>x</ToUserName><AgentID></AgentID><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
        return new Push("POST", corpId, body.getBytes(UTF_8), query(encrypted, LONG_AGO));
    }

    Push get(String echo, String receiveId) {
        String encrypted = encrypt(echo, receiveId);
        return new Push("GET", corpId, new byte[0], query(encrypted, LONG_AGO)).with("echostr", encrypted);
    }

    String encrypt(String message, String receiveId) {
        return new CallbackCipher(encodingAesKey).encrypt(new Plain(message, receiveId), new Random(7));
    }

    /** Signed, yet encrypted with a padding of 33 that no WeCom writes. */
    String badlyPadded() {
        byte[] padded = new byte[64];
        Arrays.fill(padded, (byte) 33);
        byte[] key = Base64.getDecoder().decode(encodingAesKey + "=");
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(padded));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Map<String, String> query(String encrypted, Instant signedAt) {
        String timestamp = String.valueOf(signedAt.getEpochSecond());
        String signature = new Signature(token).of(timestamp, NONCE, encrypted);
        return Map.of("msg_signature", signature, "timestamp", timestamp, "nonce", NONCE);
    }
}
