package dev.corpkit.simulator.callbacks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Push} together; what is not said is honest, drawn or empty. One thread. */
public final class PushBuilder {
    private final CallbackSetting setting;
    private Random random = new SecureRandom();
    private String receiveId = "";
    private String toUser = "";
    private String agentId = "";
    private String timestamp = Long.toString(Instant.now().getEpochSecond());
    private @Nullable String nonce;
    private @Nullable String signature;

    PushBuilder(CallbackSetting setting) {
        this.setting = setting;
    }

    /** From which nonce, order of elements and first bytes are drawn. */
    public PushBuilder random(Random source) {
        random = source;
        return this;
    }

    /** What stands behind the message, encrypted. */
    public PushBuilder receiveId(String id) {
        receiveId = id;
        return this;
    }

    /** The {@code ToUserName} around the encrypted text. */
    public PushBuilder toUser(String name) {
        toUser = name;
        return this;
    }

    public PushBuilder agentId(String id) {
        agentId = id;
        return this;
    }

    public PushBuilder at(Instant time) {
        return timestamp(Long.toString(time.getEpochSecond()));
    }

    public PushBuilder timestamp(String text) {
        timestamp = text;
        return this;
    }

    public PushBuilder nonce(String text) {
        nonce = text;
        return this;
    }

    /** Instead of the right one. */
    public PushBuilder signature(String text) {
        signature = text;
        return this;
    }

    /** Encrypts and signs this text. */
    public Push message(String text) {
        return encrypted(crypt().encrypt(text, receiveId));
    }

    /** Signs what was encrypted, well or badly, by somebody else. */
    public Push encrypted(String encrypted) {
        List<String> elements = new ArrayList<>(
                List.of(element("ToUserName", toUser), element("AgentID", agentId), element("Encrypt", encrypted)));
        Collections.shuffle(elements, random);
        return body("<xml>" + String.join("", elements) + "</xml>", encrypted);
    }

    /** A body of any content, signed as if {@code encrypted} were in it. */
    public Push body(String body, String encrypted) {
        String drawn = drawnNonce();
        return new Push(
                Push.with(
                        setting.url(),
                        "msg_signature",
                        signature(drawn, encrypted),
                        "timestamp",
                        timestamp,
                        "nonce",
                        drawn),
                body);
    }

    /** The GET that checks an address; the right answer is {@code text} and nothing else. */
    public Push verification(String text) {
        String drawn = drawnNonce();
        String echo = crypt().encrypt(text, receiveId);
        return new Push(
                Push.with(
                        setting.url(),
                        "msg_signature",
                        signature(drawn, echo),
                        "timestamp",
                        timestamp,
                        "nonce",
                        drawn,
                        "echostr",
                        echo),
                "");
    }

    private CallbackCrypt crypt() {
        return new CallbackCrypt(setting.encodingAesKey(), random);
    }

    private String drawnNonce() {
        return nonce != null ? nonce : Integer.toString(random.nextInt(Integer.MAX_VALUE));
    }

    private String signature(String drawn, String encrypted) {
        return signature != null ? signature : CallbackCrypt.sign(setting.token(), timestamp, drawn, encrypted);
    }

    private static String element(String name, String text) {
        return "<" + name + "><![CDATA[" + text + "]]></" + name + ">";
    }
}
