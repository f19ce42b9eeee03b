package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class IdleConnectionTest {
    private final Simulator wecom = Simulator.builder().relayed().start();

    @AfterEach
    void close() {
        wecom.close();
    }

    private Socket connect() throws IOException {
        return new Socket("127.0.0.1", wecom.baseUri().getPort());
    }

    /** Asks on a connection that stays, and reads the answer; false if it was closed instead. */
    private static boolean ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /_sim/corps HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith("[]")) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            text.append((char) next);
        }
        return text.toString().startsWith("HTTP/1.1 200");
    }

    @Test
    void aConnectionStaysAsLongAsNothingIsSaid() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket)).isTrue();
            assertThat(ask(socket)).isTrue();
            assertThat(wecom.connections().open()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionIsClosedWhenItWasIdleForSoLong() throws IOException {
        wecom.connections().closeIdleAfter(Duration.ofMillis(1));
        try (Socket socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void allIdleOnesCanBeClosedAtOnce() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket)).isTrue();
            wecom.connections().closeIdle();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aForgottenConnectionLooksOpenAndCutsTheNextRequest() throws IOException {
        try (Socket socket = connect();
                Socket other = connect()) {
            assertThat(ask(socket)).isTrue();
            wecom.connections().forgetIdle();
            assertThat(isCut(socket)).isTrue();
            assertThat(wecom.calls().byPath()).isEmpty();
            assertThat(isCut(other)).isTrue();
        }
        try (Socket fresh = connect()) {
            assertThat(ask(fresh)).isTrue();
        }
    }

    private static boolean isCut(Socket socket) {
        try {
            return !ask(socket);
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void theControlApiSetsTheTime() throws IOException {
        Caller caller = new Caller(wecom.baseUri());
        assertThat(caller.control("GET", "connections", "").path("open").asInt())
                .isPositive();
        caller.control("POST", "connections", "{'closeIdleAfterMillis':1}");
        try (Socket socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void withoutARelayThereIsNothingToClose() {
        try (Simulator plain = Simulator.start()) {
            assertThat(new Caller(plain.baseUri())
                            .control("POST", "connections/close-idle", "")
                            .path("error")
                            .asText())
                    .contains("relay");
            assertThatThrownBy(plain::connections).isNotNull();
        }
    }
}
