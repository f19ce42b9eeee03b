package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.RunningDistribution;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.junit.Test;

/** CorpKit is started where it cannot answer HTTP, and a script calls its shell at once. */
public class UsedPortIT {

    private static final String JETTY = "conf/etc/org.apache.felix.http.cfg";

    @Test
    public void aUsedPortAtAStartIsOneLineThatNamesItsVariable() throws Exception {
        Scratch scratch = Scratch.fresh("UsedPort", Distribution.built());
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                RunningDistribution running = RunningDistribution.start(
                        Distribution.built(), scratch, URI.create("http://127.0.0.1:" + other.getLocalPort()))) {
            assertThat(firstAnswer(running, "corps:list").text()).doesNotContain("not found");

            String address = "127.0.0.1:" + other.getLocalPort();
            eventually(() -> assertThat(running.screen("corps:problems").text()).contains("http: " + address));
            eventually(() -> assertThat(running.screen("corps:list").status()).isZero());
            assertTold(scratch, address, "another program uses this port", "CORPKIT_HTTP_PORT");
            running.stop();
        }
    }

    @Test
    public void aWrongHostAtAStartIsOneLineThatNamesItsField() throws Exception {
        Scratch scratch = Scratch.fresh("WrongHost", Distribution.built());
        scratch.write(JETTY, "org.apache.felix.http.host = 999.1.1.1\n");
        try (RunningDistribution running = RunningDistribution.start(Distribution.built(), scratch)) {
            eventually(() -> assertThat(running.health()).contains("CorpKit findings"));
            assertTold(scratch, "999.1.1.1", "org.apache.felix.http.cfg: org.apache.felix.http.host");

            Files.delete(scratch.root().resolve(JETTY));
            eventually(() -> assertThat(running.screen("corps:problems").text()).isEqualTo("No problems.\n"));
            eventually(() -> assertThat(running.health()).contains("CorpKit findings"));
            running.stop();
        }
    }

    /** A script that does not know how long a start takes. */
    private static Screen firstAnswer(RunningDistribution running, String command) {
        Screen[] answer = new Screen[1];
        eventually(() -> {
            answer[0] = running.screen(command);
            assertThat(answer[0].text()).doesNotContain("No running CorpKit answers");
        });
        return answer[0];
    }

    /** On the screen and in the log. */
    private static void assertTold(Scratch scratch, String what, String... words) throws IOException {
        for (String file : List.of("console.log", "corpkit.log")) {
            List<String> lines = Files.readAllLines(scratch.log().resolve(file));
            assertThat(lines)
                    .as(file)
                    .filteredOn(line -> line.contains(what))
                    .singleElement()
                    .asString()
                    .contains(words);
            assertThat(lines).as(file).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        }
    }
}
