package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.corpkit.simulator.callbacks.CallbackCrypt;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.callbacks.Push;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CallbackCryptTest {
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final CallbackCrypt crypt = new CallbackCrypt(KEY, new Random(1));

    /** Of WeCom's own sample library. */
    @Test
    void thePublishedSampleIsSignedAndOpened() {
        String encrypted = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
        assertThat(CallbackCrypt.sign("QDG6eK", "1409659589", "263014780", encrypted))
                .isEqualTo("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3");
        CallbackCrypt.Opened opened =
                new CallbackCrypt("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C").decrypt(encrypted);
        assertThat(opened.message()).isEqualTo("1616140317555161061");
        assertThat(opened.receiveId()).isEqualTo("wx5823bf96d3bd56c7");
    }

    @Test
    void messagesOfEveryLengthComeBackAndEveryPaddingFrom1To32Occurs() throws Exception {
        Set<Integer> paddings = new HashSet<>();
        for (int length = 0; length < 100; length++) {
            String message = "企".repeat(length % 7) + "x".repeat(length);
            String encrypted = crypt.encrypt(message, "dk1");
            assertThat(crypt.decrypt(encrypted)).isEqualTo(new CallbackCrypt.Opened(message, "dk1"));
            byte[] plain = plain(encrypted);
            assertThat(plain.length % 32).isZero();
            paddings.add((int) plain[plain.length - 1]);
        }
        assertThat(paddings).hasSize(32).contains(1, 32);
    }

    private static byte[] plain(String encrypted) throws Exception {
        byte[] key = Base64.getDecoder().decode(KEY + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher.doFinal(Base64.getDecoder().decode(encrypted));
    }

    @Test
    void aForgerCanLieAboutTheLengthAndThePadding() throws Exception {
        byte[] text = "<xml/>".getBytes(StandardCharsets.UTF_8);
        byte[] lie = CallbackCrypt.pad(crypt.frame(Integer.MAX_VALUE, text, "dk1"));
        assertThatIllegalArgumentException().isThrownBy(() -> crypt.decrypt(crypt.encryptBlocks(lie)));
        byte[] badlyPadded = new byte[64];
        assertThat(plain(crypt.encryptBlocks(badlyPadded))).isEqualTo(badlyPadded);
    }

    @Test
    void aBuiltRequestIsHonestUnlessToldToLie() {
        CallbackSetting setting = new CallbackSetting(URI.create("http://127.0.0.1:1/cb?a=b"), "Tok3n", KEY);
        Push forged = Push.to(setting)
                .receiveId("other")
                .toUser("dk1")
                .timestamp("1")
                .nonce("2")
                .signature("bad")
                .message("<xml/>");
        assertThat(forged.uri().getQuery()).isEqualTo("a=b&msg_signature=bad&timestamp=1&nonce=2");
        assertThat(forged.body())
                .contains("<ToUserName><![CDATA[dk1]]></ToUserName>", "<AgentID><![CDATA[]]></AgentID>");
        assertThat(forged.toString()).doesNotContain("bad");
        Push raw = Push.to(setting).timestamp("1").nonce("2").body("<xml", "E");
        assertThat(raw.body()).isEqualTo("<xml");
        assertThat(raw.uri().getQuery()).contains(CallbackCrypt.sign("Tok3n", "1", "2", "E"));
    }

    @Test
    void aSettingNeedsAnHttpUrlATokenAndAKeyOf43AndShowsNeither() {
        URI url = URI.create("http://127.0.0.1:1/cb");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallbackSetting(URI.create("/cb"), "t", KEY))
                .withMessageStartingWith("url");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallbackSetting(url, "", KEY))
                .withMessageStartingWith("token");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallbackSetting(url, "t", "short"))
                .withMessageStartingWith("encodingAESKey");
        assertThat(new CallbackSetting(url, "Tok3n", KEY).toString()).doesNotContain("Tok3n", KEY);
    }
}
