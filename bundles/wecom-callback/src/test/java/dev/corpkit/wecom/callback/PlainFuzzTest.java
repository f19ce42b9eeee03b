package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was encrypted with the right key, badly, is refused, or is exactly the message that its length tells. */
class PlainFuzzTest {

    private static final CallbackAddress ADDRESS = TEMPLATE.address(SUITE);

    static Stream<byte[]> seeds() {
        byte[] receiver = SUITE.getBytes(UTF_8);
        return Stream.of(0, 1, 20, 100, -1, Integer.MAX_VALUE)
                .map(length -> WeComSide.layout(
                        new byte[16],
                        length,
                        "m".repeat(Math.max(0, Math.min(length, 100))).getBytes(UTF_8),
                        receiver))
                .map(plain -> WeComSide.pad(plain, 32));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "2m")
    void isRefusedOrRead(byte[] input) {
        byte[] padded = Arrays.copyOf(input, input.length / 16 * 16);
        String encrypted = TEMPLATE.encryptRaw(padded);
        try {
            ReceivedCallback received = ADDRESS.verify(TEMPLATE.query(encrypted), encrypted);
            byte[] written = WeComSide.layout(
                    Arrays.copyOf(padded, 16), received.message().getBytes(UTF_8), SUITE.getBytes(UTF_8));
            assertThat(padded).startsWith(written);
            assertThat(padded.length - written.length).isBetween(1, 32);
        } catch (CallbackRefusedException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(200);
        }
    }
}
