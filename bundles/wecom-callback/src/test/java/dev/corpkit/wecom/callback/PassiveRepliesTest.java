package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What WeCom makes of a reply. */
class PassiveRepliesTest {

    private static final Pattern REPLY = Pattern.compile("<xml><Encrypt><!\\[CDATA\\[([A-Za-z0-9+/=]+)]]></Encrypt>"
            + "<MsgSignature><!\\[CDATA\\[([0-9a-f]{40})]]></MsgSignature>"
            + "<TimeStamp>1700000000</TimeStamp>"
            + "<Nonce><!\\[CDATA\\[([0-9]+)]]></Nonce></xml>");

    private static final String MESSAGE = "<xml><Content><![CDATA[已收到 😀]]></Content></xml>";

    @Test
    void weComReadsAReply() {
        Matcher reply = REPLY.matcher(replies(new Random(1)).write(MESSAGE, SUITE));
        assertThat(reply.matches()).isTrue();
        assertThat(TEMPLATE.decrypt(reply.group(1))).isEqualTo(MESSAGE);
        assertThat(reply.group(2)).isEqualTo(TEMPLATE.sign("1700000000", reply.group(3), reply.group(1)));
    }

    @Test
    void aReplyIsWhatWeComWouldSend() {
        Random random = new Random(7);
        for (int length = 0; length <= 200; length++) {
            String message = "x".repeat(length);
            Matcher reply = REPLY.matcher(replies(random).write(message, SUITE));
            assertThat(reply.matches()).isTrue();
            CallbackQuery query = new CallbackQuery(reply.group(2), "1700000000", reply.group(3));
            assertThat(TEMPLATE.address(SUITE).verify(query, reply.group(1)))
                    .extracting(ReceivedCallback::message, ReceivedCallback::receiveId)
                    .containsExactly(message, SUITE);
        }
    }

    @Test
    void noTwoRepliesAreAlike() {
        PassiveReplies replies = replies(new Random(1));
        assertThat(replies.write(MESSAGE, SUITE)).isNotEqualTo(replies.write(MESSAGE, SUITE));
    }

    private static PassiveReplies replies(Random random) {
        return new PassiveReplies(TEMPLATE.secrets(), random, InstantSource.fixed(Instant.ofEpochSecond(1700000000)));
    }
}
