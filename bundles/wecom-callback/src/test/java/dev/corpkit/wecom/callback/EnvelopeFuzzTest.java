package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes from strangers is refused: as a body, and as an encrypted text signed by somebody without the key. */
class EnvelopeFuzzTest {

    private static final CallbackAddress ADDRESS = TEMPLATE.address(SUITE);

    static Stream<byte[]> seeds() {
        return Stream.of(
                WeComSide.body(TEMPLATE.encrypt("x", SUITE)),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!--c--><xml><AgentID/><Encrypt a='b'>&#65;&amp;</Encrypt></xml>"
                        .getBytes(UTF_8),
                "<!DOCTYPE xml [<!ENTITY a SYSTEM \"b\">]><xml>&a;<?p i?></xml>".getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "2m")
    void isRefused(byte[] input) {
        assertThatExceptionOfType(CallbackRefusedException.class)
                .isThrownBy(() -> ADDRESS.receive(TEMPLATE.query("AAAA"), input));
        String encrypted = new String(input, ISO_8859_1);
        assertThatExceptionOfType(CallbackRefusedException.class)
                .isThrownBy(() -> ADDRESS.verify(TEMPLATE.query(encrypted), encrypted));
    }
}
