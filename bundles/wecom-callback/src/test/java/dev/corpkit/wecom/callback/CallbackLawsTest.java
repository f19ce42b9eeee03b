package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all messages, told by a seeded generator. */
class CallbackLawsTest {

    private static final String[] LETTERS = {"a", "<", "&", "\n", "é", "部", "门", "😀", "👩‍💻", "\u0000", "]]>"};

    private final Random random = new Random(20_260_901);
    private final CallbackAddress address = TEMPLATE.address(SUITE);

    @Test
    void everyMessageComesOutAsItWentIn() {
        for (int length = 0; length <= 200; length++) {
            for (String message : new String[] {"x".repeat(length), mixed(length)}) {
                String encrypted = TEMPLATE.encrypt(prefix(), message, SUITE);
                assertThat(address.receive(TEMPLATE.query(encrypted), WeComSide.body(encrypted)))
                        .extracting(ReceivedCallback::message, ReceivedCallback::receiveId)
                        .containsExactly(message, SUITE);
            }
        }
    }

    @Test
    void everyPaddingFrom1To32IsRead() {
        for (int length = 0; length < 32; length++) {
            String encrypted = TEMPLATE.encrypt(prefix(), "x".repeat(length), SUITE);
            assertThat(address.verify(TEMPLATE.query(encrypted), encrypted).message())
                    .hasSize(length);
        }
    }

    @Test
    void everyFlippedBitOfTheEncryptedTextIsRefused() {
        String encrypted = TEMPLATE.encrypt(prefix(), mixed(40), SUITE);
        CallbackQuery query = TEMPLATE.query(encrypted);
        byte[] text = encrypted.getBytes(ISO_8859_1);
        for (int bit = 0; bit < text.length * 8; bit++) {
            String flipped = new String(flip(text, bit), ISO_8859_1);
            assertThat(refusal(() -> address.verify(query, flipped))).contains(Refusal.BAD_SIGNATURE);
        }
    }

    /** ToUserName, AgentID and blanks are not signed; nothing of them comes out. */
    @Test
    void noFlippedBitOfABodyChangesWhatComesOut() {
        String encrypted = TEMPLATE.encrypt(prefix(), mixed(40), SUITE);
        CallbackQuery query = TEMPLATE.query(encrypted);
        byte[] body = WeComSide.body(encrypted);
        ReceivedCallback whole = address.receive(query, body);
        int refused = 0;
        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] flipped = flip(body, bit);
            if (refusal(() -> assertThat(address.receive(query, flipped)).isEqualTo(whole))
                    .isPresent()) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(encrypted.length() * 8);
    }

    @Test
    void everyFlippedBitOfTheQueryIsRefused() {
        String encrypted = TEMPLATE.encrypt("x", SUITE);
        CallbackQuery query = TEMPLATE.query(encrypted);
        String joined = query.msgSignature() + query.timestamp() + query.nonce();
        for (int bit = 0; bit < joined.length() * 8; bit++) {
            String flipped = new String(flip(joined.getBytes(ISO_8859_1), bit), ISO_8859_1);
            CallbackQuery forged =
                    new CallbackQuery(flipped.substring(0, 40), flipped.substring(40, 50), flipped.substring(50));
            assertThat(refusal(() -> address.verify(forged, encrypted))).isPresent();
        }
    }

    @Test
    void everyTruncationIsRefused() {
        String encrypted = TEMPLATE.encrypt(prefix(), mixed(60), SUITE);
        CallbackQuery query = TEMPLATE.query(encrypted);
        byte[] body = WeComSide.body(encrypted);
        for (int length = 0; length < body.length; length++) {
            byte[] truncated = Arrays.copyOf(body, length);
            assertThat(refusal(() -> address.receive(query, truncated))).isPresent();
        }
        for (int length = 0; length < encrypted.length(); length++) {
            String truncated = encrypted.substring(0, length);
            assertThat(refusal(() -> address.verify(query, truncated))).isPresent();
        }
    }

    /** Signed by somebody who knows the token but not the key: nothing is let in, and nothing breaks. */
    @Test
    void randomCiphertextsAreRefused() {
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[32 * (1 + random.nextInt(4))];
            random.nextBytes(bytes);
            String encrypted = java.util.Base64.getEncoder().encodeToString(bytes);
            assertThat(refusal(() -> address.verify(TEMPLATE.query(encrypted), encrypted)))
                    .isPresent();
        }
    }

    private String mixed(int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    private byte[] prefix() {
        byte[] prefix = new byte[16];
        random.nextBytes(prefix);
        return prefix;
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static Optional<Refusal> refusal(Runnable attempt) {
        return Optional.ofNullable(catchThrowableOfType(CallbackRefusedException.class, attempt::run))
                .map(CallbackRefusedException::reason);
    }
}
