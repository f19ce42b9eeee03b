package dev.corpkit.bench;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.Eventually;
import dev.corpkit.it.frame.RunningProvider;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.callbacks.Push;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Enterprise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A running provider with one mirrored enterprise of 500 members. */
final class LiveProvider implements AutoCloseable {

    private static final String APP = "bench";
    private static final String CORP_ID = "wpBench";

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningProvider provider;
    private final Enterprise enterprise;
    private final String database;
    private int sent;

    private LiveProvider(RunningProvider provider, Enterprise enterprise, String database) {
        this.provider = provider;
        this.enterprise = enterprise;
        this.database = database;
    }

    static LiveProvider start(Distribution distribution, String database) throws IOException {
        Scratch scratch = Scratch.fresh("callbacks", distribution);
        SimulatedWeCom.start();
        Enterprise enterprise = RunningProvider.wecom()
                .world()
                .addEnterprise(EnterpriseShape.of("示例企业", 500, 40, 1).withCorpId(CORP_ID));
        scratch.write("conf/etc/dev.corpkit.corps.store.jpa.cfg", "url = " + database);
        AppFiles.withCallbacks(scratch, APP, "")
                .element("corps.Bench", AppFiles.eJson("corps.QywxProxyType", "Bench"), """
                        {"corpId": "%s", "authFullName": "%s"}
                        """.formatted(
                                CORP_ID, AppFiles.AUTH));
        LiveProvider live = new LiveProvider(RunningProvider.start(distribution, scratch), enterprise, database);
        RunningProvider.wecom().console().authorize(SimulatedWeCom.SUITE_ID, CORP_ID);
        RunningProvider.wecom().console().goLive(CORP_ID);
        Eventually.eventually(() -> {
            if (!live.provider.runtime().shell("corps:list").contains("COMPLETE")) {
                throw new AssertionError("not mirrored yet");
            }
        });
        return live;
    }

    /** Where its callbacks arrive. */
    URI address() {
        return provider.templateAddress();
    }

    /** So many contact events, all different, of its members. */
    List<Push> events(int count) {
        List<Member> members = List.copyOf(enterprise.directory().members());
        CallbackSetting setting = new CallbackSetting(
                provider.templateAddress(), SimulatedWeCom.CALLBACK_TOKEN, SimulatedWeCom.CALLBACK_KEY);
        List<Push> pushes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Member member = members.get(i % members.size());
            pushes.add(Push.request(setting, CORP_ID, updateUser(member.userid(), sent++)));
        }
        return pushes;
    }

    private static String updateUser(String userid, int number) {
        return String.format(Locale.ROOT, """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>
                <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]></Event>
                <ChangeType>update_user</ChangeType><UserID><![CDATA[%s]]></UserID><Alias><![CDATA[%d]]></Alias></xml>""", CORP_ID, Instant.now().getEpochSecond(), userid, number);
    }

    /** Sends one and waits for the answer: for warming up. */
    void acknowledge(Push push) {
        try {
            int status = http.send(push.http(Duration.ofSeconds(10)), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("A callback was answered with " + status);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** From now on WeCom answers each call for a member two seconds late. */
    void slowDown() {
        RunningProvider.wecom().faults().add(Fault.slow("user/get", Duration.ofSeconds(2)));
        RunningProvider.wecom().faults().add(Fault.slow("user/list", Duration.ofSeconds(2)));
    }

    /** How many callbacks wait to be worked on. */
    long waiting() {
        String sql = "select count(*) from corpkit_callback where state = 'WAITING'";
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        provider.close();
        RunningProvider.wecom().close();
    }
}
