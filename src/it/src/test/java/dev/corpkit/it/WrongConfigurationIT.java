package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Findings;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.GogoShell;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.Test;

/** An operator writes what cannot be read into the files of a running CorpKit: all of it goes on, and says what is wrong. */
public class WrongConfigurationIT extends CallbackScenario {

    private static final String APP = "wrong";
    private static final String CORP = "corps.Wrong";
    private static final String JETTY = "org.apache.felix.http.cfg";
    private static final String PORT = "org.osgi.service.http.port";
    private static final String HEALTH = "org.apache.felix.hc.core.impl.servlet.HealthCheckExecutorServlet.cfg";
    private static final String THREADS = "org.apache.felix.hc.core.impl.executor.HealthCheckExecutorThreadPool.cfg";

    /** By file: a setting and a value that is wrong. */
    private static final Map<String, List<String>> WRONG = new TreeMap<>(Map.of(
            "dev.corpkit.corps.jobs.cfg",
            List.of("pollMillis", "soon"),
            "dev.corpkit.corps.jobs.retention.cfg",
            List.of("runDays", "long"),
            "dev.corpkit.corps.qywxproxy.cfg",
            List.of("parallelRuns", "many"),
            "dev.corpkit.auths.qywxproxy.cfg",
            List.of("path", "nowhere"),
            "dev.corpkit.wecom.client.cfg",
            List.of("baseUrl", "nowhere"),
            "dev.corpkit.element.runtime.cfg",
            List.of("env", "perhaps"),
            "dev.corpkit.felix.console.cfg",
            List.of("enabled", "perhaps"),
            JETTY,
            List.of(PORT, "http"),
            HEALTH,
            List.of("servletPath", "")));

    @Inject
    private CommandProcessor processor;

    @Inject
    private Findings findings;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 30, 4, 41).withCorpId("wpWrong"));
        AppFiles.withCallbacks(scratch, APP, "").corp(CORP, "wpWrong");
    }

    @Test
    public void aWrongValueInEveryFileSwitchesNothingOff() throws IOException {
        receivingAuth(APP);
        assertEverythingWorks();
        QywxProxyCorp before = corp(APP, CORP);

        for (Map.Entry<String, List<String>> each : WRONG.entrySet()) {
            write(
                    each.getKey(),
                    each.getValue().get(0) + " = " + each.getValue().get(1));
        }

        eventually(() -> assertThat(wrong())
                .containsExactlyElementsOf(WRONG.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue().get(0))
                        .toList()));
        assertEverythingWorks();
        assertThat(corp(APP, CORP)).isSameAs(before);

        WRONG.keySet().forEach(this::restore);
        eventually(() -> assertThat(wrong()).isEmpty());
        assertEverythingWorks();
    }

    @Test
    public void aUsedPortIsOneLineThatNamesTheVariableAndAFinding() throws IOException {
        assertEverythingWorks();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            write(JETTY, PORT + " = " + other.getLocalPort());

            eventually(
                    () -> assertThat(findings.all()).extracting(Finding::kind).contains("http"));
            assertThat(log())
                    .filteredOn(line -> line.contains(":" + other.getLocalPort()))
                    .singleElement()
                    .asString()
                    .contains("ERROR", "another program uses this port", "CORPKIT_HTTP_PORT");
            assertThat(log()).noneMatch(line -> line.contains("BindException"));
        }
        restore(JETTY);
        assertEverythingWorks();
        assertThat(findings.all()).extracting(Finding::kind).doesNotContain("http");
    }

    @Test
    public void whatAComponentThrowsAtItsStartIsInTheLog() throws IOException {
        write(THREADS, "threadPoolSize = -1");

        eventually(() -> assertThat(log())
                .anyMatch(line -> line.contains("ERROR") && line.contains("HealthCheckExecutorThreadPool"))
                .anyMatch(line -> line.contains("IllegalArgumentException")));

        Files.delete(scratch().etc().resolve(THREADS));
        assertEverythingWorks();
    }

    private void assertEverythingWorks() {
        eventually(() -> {
            assertThat(status(APP, CORP).state()).isEqualTo(State.LOADED);
            assertThat(status(APP, AppFiles.AUTH).state()).isEqualTo(State.LOADED);
            assertThat(get("/qywx/" + SimulatedWeCom.SUITE_ID).statusCode()).isBetween(400, 403);
            assertThat(get("/system/health.json").statusCode()).isEqualTo(200);
            assertThat(new GogoShell(processor).run("corps:list")).contains(CORP);
        });
    }

    private List<String> wrong() {
        return findings.all().stream()
                .filter(finding -> finding.kind().equals("configuration"))
                .map(Finding::place)
                .toList();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(scratch().log().resolve("corpkit.log"));
    }

    private void write(String file, String setting) throws IOException {
        Path now = scratch().etc().resolve(file);
        scratch().write("conf/etc/" + file, (Files.exists(now) ? Files.readString(now) : "") + "\n" + setting + "\n");
    }

    /** As the scenario began: where WeCom is does not stand in the distribution's own file. */
    private void restore(String file) {
        try {
            String more = file.contains("wecom.client") ? "baseUrl = " + wecom().baseUri() : "";
            scratch().write("conf/etc/" + file, Files.readString(shipped(file)) + "\n" + more + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path shipped(String file) {
        return Distribution.built().conf().resolve("etc").resolve(file);
    }
}
