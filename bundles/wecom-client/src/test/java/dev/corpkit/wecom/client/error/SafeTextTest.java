package dev.corpkit.wecom.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.HostileTexts;
import java.net.ConnectException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void queriesOfAddressesAndLinesAreLeftOut() {
        assertThat(SafeText.clean("failed at https://x.example/a?access_token=TOKEN&b\nnext"))
                .isEqualTo("failed at https://x.example/a?… next");
        assertThat(SafeText.clean("x".repeat(1000))).hasSize(200);
    }

    @Test
    void aCauseKeepsItsClassItsTraceAndTheTextThatSpeaksOfHosts() {
        Exception unsafe =
                new IllegalStateException("token=TOKEN", new ConnectException("Failed to connect to /127.0.0.1:1"));

        SafeCause safe = SafeCause.of(unsafe);

        assertThat(safe)
                .hasMessage("IllegalStateException")
                .hasRootCauseMessage("ConnectException: Failed to connect to /127.0.0.1:1");
        assertThat(safe.getStackTrace()).isEqualTo(unsafe.getStackTrace());
    }

    @Test
    @Tag("O3")
    void hostileTextsAreOneHarmlessLine() {
        assertThat(HostileTexts.all())
                .allSatisfy(text ->
                        assertThat(HostileTexts.isHarmful(SafeText.clean(text))).isFalse());
    }
}
