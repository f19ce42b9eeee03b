package dev.corpkit.wecom.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever message is decrypted is an event that can be logged, or is refused. */
class EventFuzzTest {

    static Stream<byte[]> seeds() throws IOException {
        return GoldenEventsTest.names().stream().map(name -> GoldenEventsTest.read(name)[0].getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "2m")
    void isRefusedOrRead(byte[] input) {
        String message = new String(input, UTF_8);
        try {
            WeComEvent event = EventReader.read(message);
            assertThat(event.toString()).matches("[\\x20-\\x7E]+");
            assertThat(EventReader.read(message)).isEqualTo(event);
        } catch (CallbackRefusedException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(200).doesNotContain("\n");
        }
    }
}
