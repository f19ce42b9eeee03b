package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.callbacks.Push;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** Callbacks whose bodies and headers never end take no thread of the server, so that honest ones go on beside them. */
public class SlowBodiesIT extends CallbackScenario {

    private static final String APP = "slow";
    private static final String CORP_ID = "wpSlow";
    private static final int SLOW = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 10, 2, 92).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, APP, "").corp("corps.Slow", CORP_ID);
    }

    @Test
    public void threeHundredUnfinishedBodiesAndHeadersHoldNoThread() throws Exception {
        receivingAuth(APP);
        String head = "POST /qywx/" + SimulatedWeCom.SUITE_ID + " HTTP/1.1\r\nHost: corpkit\r\n";
        List<Socket> slow = new ArrayList<>();
        List<Socket> headers = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(send(head + "Content-Length: 1000\r\n\r\n<"));
                headers.add(send(head));
            }

            assertThat(threadsAtTheDoor())
                    .as("at most those that just pass by, while 300 wait")
                    .isLessThan(8);
            assertThat(verification("4711").body()).isEqualTo("4711");
            for (Socket each : slow) {
                assertThat(each.getInputStream().available()).as("not answered").isZero();
            }
            for (Socket each : headers) {
                eventually(() ->
                        assertThat(isClosed(each)).as("its header does not end").isTrue());
            }
        } finally {
            for (Socket each : slow) {
                each.close();
            }
            for (Socket each : headers) {
                each.close();
            }
        }
    }

    private HttpResponse<String> verification(String echo) throws Exception {
        Push push = Push.to(setting()).receiveId(CORP_ID).at(Instant.now()).verification(echo);
        return HttpClient.newHttpClient().send(push.http(PATIENCE), BodyHandlers.ofString());
    }

    private Socket send(String bytes) throws IOException {
        URI door = http();
        Socket socket = new Socket(door.getHost(), door.getPort());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Sends a byte more, which is an error once the other side has closed. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static long threadsAtTheDoor() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame ->
                                frame.getClassName().startsWith("dev.corpkit.auths.qywxproxy.http.CallbackServlet")))
                .count();
    }
}
