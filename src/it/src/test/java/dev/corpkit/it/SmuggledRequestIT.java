package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.CorpKitContainer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

/** One request gets one answer, whatever it hides in its body. */
public class SmuggledRequestIT extends CorpKitContainer {

    private static final int SILENCE_MILLIS = 2_000;
    private static final String HEAD =
            "POST /qywx/dkNOBODY HTTP/1.1\r\nHost: corpkit\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String HIDDEN =
            "X\r\n0\r\n\r\nGET /system/health.json HTTP/1.1\r\nHost: corpkit\r\nConnection: close\r\n\r\n";

    @Test
    public void aLineBreakInAQuotedChunkExtensionEndsNoChunk() throws IOException {
        eventually(() -> assertThat(get("/").statusCode()).isEqualTo(404)); // answered at all

        for (String extension : new String[] {"1;a=\"\r\n", "1;a=\"b\n", "1;a=\"\\\"\r\n", "1;a=\"b\r\nc\"\r\n"}) {
            assertThat(answers(HEAD + extension + HIDDEN)).as(extension).isEqualTo(1);
        }
    }

    /** Of how many answers the server's bytes consist, until it closes or has nothing more to say. */
    private long answers(String request) throws IOException {
        URI door = http();
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder said = new StringBuilder();
            byte[] piece = new byte[8192];
            try {
                for (int length; (length = socket.getInputStream().read(piece)) >= 0; ) {
                    said.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException silentOrReset) {
                // what was said is said
            }
            return said.toString().split("HTTP/1\\.1 ", -1).length - 1L;
        }
    }
}
