package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.PROVIDER;
import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is let in, and what comes out of it. */
class CallbackAddressTest {

    private static final String MESSAGE = "<xml><InfoType>suite_ticket</InfoType></xml>";

    private final CallbackAddress address = TEMPLATE.address(SUITE, PROVIDER);

    @Test
    void aVerificationGivesThePlainEcho() {
        String echostr = TEMPLATE.encrypt("1616140317555161061", PROVIDER);
        assertThat(address.verify(TEMPLATE.query(echostr), echostr))
                .isEqualTo(new ReceivedCallback(
                        "1616140317555161061", PROVIDER, Instant.ofEpochSecond(1700000000), false));
    }

    @Test
    void anEventGivesItsMessageAndWhomItWasMeantFor() {
        String encrypted = TEMPLATE.encrypt(MESSAGE, SUITE);
        assertThat(address.receive(TEMPLATE.query(encrypted), WeComSide.body(encrypted)))
                .isEqualTo(new ReceivedCallback(MESSAGE, SUITE, Instant.ofEpochSecond(1700000000), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml><Encrypt>%s</Encrypt></xml>",
                "<xml><AgentID>0</AgentID><Encrypt>%s</Encrypt><ToUserName>dkSIMsuite0001</ToUserName></xml>",
                "<xml>\n  <Encrypt><![CDATA[%s]]></Encrypt>\n  <AgentID/>\n  <ToUserName> <![CDATA[x]]></ToUserName>\n</xml>\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xml><ToUserName/><AgentID>1000002</AgentID><Encrypt> %s\n</Encrypt></xml>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!-- anything --><xml><Encrypt a=\"b\">%s</Encrypt></xml>"
            })
    void whatStandsAroundTheEncryptedTextDoesNotMatter(String body) {
        String encrypted = TEMPLATE.encrypt(MESSAGE, SUITE);
        byte[] bytes = body.formatted(encrypted).getBytes(UTF_8);
        assertThat(address.receive(TEMPLATE.query(encrypted), bytes).message()).isEqualTo(MESSAGE);
    }

    @Test
    void theMatchingReceiveIdIsReported() {
        CallbackAddress app = TEMPLATE.address("wpSIMencrypted", "wwSIMplain", PROVIDER);
        for (String receiveId : List.of("wpSIMencrypted", "wwSIMplain", PROVIDER)) {
            String encrypted = TEMPLATE.encrypt(MESSAGE, receiveId);
            assertThat(app.receive(TEMPLATE.query(encrypted), WeComSide.body(encrypted))
                            .receiveId())
                    .isEqualTo(receiveId);
        }
    }

    @Test
    void theEmptyReceiveIdIsAcceptedOnlyWhereItIsNamed() {
        String encrypted = TEMPLATE.encrypt(MESSAGE, "");
        assertThat(TEMPLATE.address("").receive(TEMPLATE.query(encrypted), WeComSide.body(encrypted)))
                .extracting(ReceivedCallback::message)
                .isEqualTo(MESSAGE);
    }

    @Test
    void anAddressForNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(TEMPLATE::address);
    }

    /** The sample of WeCom's own libraries: key with a spare bit, encrypted by them. */
    @Test
    void theOfficialSampleIsRead() {
        WeComSide sample = new WeComSide("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C");
        String echostr = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
        CallbackQuery query = new CallbackQuery("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780");
        assertThat(sample.address("wx5823bf96d3bd56c7").verify(query, echostr).message())
                .isEqualTo("1616140317555161061");
    }

    @Test
    void allFourWritingsOfAKeyAreTheSameKey() {
        String first42 = TEMPLATE.encodingAesKey().substring(0, 42);
        String encrypted = TEMPLATE.encrypt(MESSAGE, SUITE);
        for (String last : List.of("Q", "R", "S", "T")) {
            WeComSide written = new WeComSide(TEMPLATE.token(), first42 + last);
            assertThat(written.address(SUITE).receive(written.query(encrypted), WeComSide.body(encrypted)))
                    .extracting(ReceivedCallback::message)
                    .isEqualTo(MESSAGE);
        }
    }

    /** Why the age of an event is judged by its own time. */
    @Test
    void theSignatureDoesNotTellTimestampFromNonce() {
        String encrypted = TEMPLATE.encrypt(MESSAGE, SUITE);
        CallbackQuery sent = TEMPLATE.query("1700000000", "1900000000", encrypted);
        CallbackQuery exchanged = new CallbackQuery(sent.msgSignature(), sent.nonce(), sent.timestamp());
        assertThat(address.receive(exchanged, WeComSide.body(encrypted)).timestamp())
                .isEqualTo(Instant.ofEpochSecond(1900000000));
    }

    @Test
    void nothingTellsWhatItHides() {
        String encrypted = TEMPLATE.encrypt(MESSAGE, SUITE);
        CallbackQuery query = TEMPLATE.query(encrypted);
        assertThat(TEMPLATE.secrets().toString()).doesNotContain(TEMPLATE.token(), TEMPLATE.encodingAesKey());
        assertThat(query.toString()).doesNotContain(query.msgSignature());
        assertThat(address.receive(query, WeComSide.body(encrypted)).toString()).doesNotContain("suite_ticket");
    }
}
