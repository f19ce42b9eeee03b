package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static dev.corpkit.it.frame.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.callbacks.Push;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/** A database that answers nothing takes neither the callback address nor health with it. */
public class BlockedStoreIT extends CallbackScenario {

    private static final String APP = "blocked";
    private static final String NAME = "corps.Blocked";
    private static final String CORP_ID = "wpBlocked";
    private static final int CALLBACKS = 300;
    /** An outage is over half a minute after the last refusal. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 30, 4, 91).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, APP, "").corp(NAME, CORP_ID);
    }

    @Test
    public void callbacksAreAnswered503HealthGoesOnAndWhatWasMissedIsReadOnce() throws Exception {
        QywxProxyAuth auth = receivingAuth(APP);
        scan(auth, CORP_ID);
        eventually(() -> assertThat(auth.getAuthorizations()).hasSize(1));
        QywxProxyCorp corp = corp(APP, NAME);
        String before = corp.syncCorp().getRunId();

        try (Connection pause = connection()) {
            execute(pause, "set exclusive 1");
            List<CompletableFuture<HttpResponse<String>>> callbacks =
                    IntStream.range(0, CALLBACKS).mapToObj(this::post).toList();

            assertThat(verification("4711").body()).isEqualTo("4711");
            HttpResponse<String> health = get("/system/health.json?tags=corpkit");
            assertThat(health.statusCode()).isIn(200, 503);
            assertThat(health.body()).contains("\"overallResult\"").doesNotContain("\"exception\"");
            for (CompletableFuture<HttpResponse<String>> callback : callbacks) {
                assertThat(callback.get().statusCode()).isEqualTo(503);
                assertThat(callback.get().headers().firstValue("Retry-After")).isPresent();
            }
            execute(pause, "set exclusive 0");
        }

        eventually(() -> assertThat(post(CALLBACKS).get().statusCode()).isEqualTo(200));
        within(
                PATIENCE,
                () -> assertThat(owed(auth))
                        .hasSize(1)
                        .allSatisfy(record -> assertThat(record.state()).isEqualTo(CallBackRecord.State.DONE)));
        within(PATIENCE, () -> {
            SyncReport newest = corp.getLastReport();
            assertThat(newest).isNotNull();
            assertThat(newest.getRunId()).isNotEqualTo(before);
        });
        assertThat(owed(auth)).as("not one for each callback").hasSize(1);
    }

    @Test
    public void noSuiteIsUnknownBeforeTheElementsAreScanned() throws BundleException {
        eventually(() -> assertThat(get("/qywx/dkNOBODY").statusCode()).isEqualTo(404));
        Bundle elements = Arrays.stream(context.getBundles())
                .filter(bundle -> "dev.corpkit.element.runtime".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();

        elements.stop();
        assertThat(get("/qywx/dkNOBODY").statusCode()).isEqualTo(503);
        assertThat(get("/qywx/" + SimulatedWeCom.SUITE_ID).statusCode()).isEqualTo(503);

        elements.start();
        eventually(() -> assertThat(get("/qywx/dkNOBODY").statusCode()).isEqualTo(404));
    }

    private static List<CallBackRecord> owed(QywxProxyAuth auth) {
        return auth.getCallBacks(1000).stream()
                .filter(record -> record.kind().equals("corpkit:reread"))
                .toList();
    }

    private CompletableFuture<HttpResponse<String>> post(int number) {
        String event = String.format(Locale.ROOT, """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName>sys</FromUserName><CreateTime>%d</CreateTime>
                <MsgType>event</MsgType><Event>change_contact</Event><ChangeType>update_user</ChangeType>
                <UserID>nobody%d</UserID></xml>""", CORP_ID, Instant.now().getEpochSecond(), number);
        Push push = Push.to(setting()).receiveId(CORP_ID).toUser(CORP_ID).message(event);
        return http.sendAsync(push.http(PATIENCE), BodyHandlers.ofString());
    }

    private HttpResponse<String> verification(String echo) throws Exception {
        Push push = Push.to(setting()).receiveId(CORP_ID).at(Instant.now()).verification(echo);
        return http.send(push.http(PATIENCE), BodyHandlers.ofString());
    }

    /** To the database that is open: what is done exclusively holds up everybody else. */
    private Connection connection() throws Exception {
        ServiceReference<DataSourceFactory> h2 = context.getServiceReferences(
                        DataSourceFactory.class, "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.h2.Driver)")
                .iterator()
                .next();
        Properties url = new Properties();
        url.setProperty(
                DataSourceFactory.JDBC_URL,
                "jdbc:h2:file:" + scratch().data().resolve("corpkit") + ";DB_CLOSE_ON_EXIT=FALSE");
        return context.getService(h2).createDataSource(url).getConnection();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
