package dev.corpkit.auths.qywxproxy.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A16")
class ConnectionWatchTest {

    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST = 20;
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: corpkit\r\nContent-Length: 4\r\n";

    private final Server server = new Server();
    private final ServerConnector door = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        server.addConnector(door);
        server.setHandler(new Handler.Abstract() {

            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Source.asByteBuffer(
                        request, Promise.from(whole -> response.write(true, whole, callback), callback::failed));
                return true;
            }
        });
        server.start();
        ConnectionWatch.start(door, LONGEST, PAUSE, MOST);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aHeaderThatDoesNotEndIsClosedHoweverOftenAByteComes() throws IOException {
        try (Socket slow = connect()) {
            send(slow, "POST / HTTP/1.1\r\nX-Slow: ");

            Eventually.holds("closed", () -> isClosed(slow));
        }
    }

    @Test
    void aSecondRequestWhoseHeaderDoesNotEndIsClosed() throws IOException {
        try (Socket slow = connect()) {
            send(slow, HEAD + "\r\nbody");
            assertThat(answer(slow)).contains("200 OK", "body");
            Eventually.holds(
                    "the first is seen as over",
                    () -> door.getConnectedEndPoints().size() == 1);

            send(slow, "POST / HTTP/1.1\r\nX-Slow: ");

            Eventually.holds("closed", () -> isClosed(slow));
        }
    }

    @Test
    void aSlowBodyIsNotItsBusinessAndASilentConnectionNeither() throws Exception {
        try (Socket slow = connect();
                Socket silent = connect();
                Socket late = connect()) {
            send(slow, HEAD + "\r\nbo");
            send(late, "POST / HTTP/1.1\r\nX-Slow: ");
            Eventually.holds("the late one is closed", () -> isClosed(late));

            send(slow, "dy");
            assertThat(answer(slow)).contains("200 OK", "body");
            send(silent, HEAD + "\r\nbody");
            assertThat(answer(silent)).contains("200 OK", "body");
        }
    }

    @Test
    void noMoreConnectionsThanSoManyAreTakenUntilOneCloses() throws Exception {
        Socket[] open = new Socket[MOST];
        for (int i = 0; i < MOST; i++) {
            open[i] = connect();
        }
        Eventually.holds("no more are taken", () -> !door.isAccepting());
        try (Socket oneMore = connect()) {
            for (Socket each : open) {
                each.close();
            }
            Eventually.holds("others are taken", door::isAccepting);
            send(oneMore, HEAD + "\r\nbody");
            assertThat(answer(oneMore)).contains("200 OK", "body");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort());
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One byte more: an error once the other side has closed. */
    private static boolean isClosed(Socket socket) {
        try {
            send(socket, "x");
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return true;
        }
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("body")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        return answer.toString();
    }
}
