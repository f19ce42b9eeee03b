package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.RunningDistribution;
import dev.corpkit.it.frame.RunningProvider;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.Screen;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * One provider over the years, without a restart: its key is rotated, its data moves from H2 to PostgreSQL, an enterprise asks
 * for what is stored of it, cancels, and is gone from every table (contract rows S6 to S8).
 */
public class DataOverTimeIT {

    private static final String STORE = "conf/etc/dev.corpkit.corps.store.jpa.cfg";
    private static final String CORP_ID = "wpOverTime";
    private static final String CORP = "corps.OverTime";
    private static final int MEMBERS = 60;

    private Scratch scratch;
    private Simulator wecom;
    private RunningProvider provider;
    private RunningDistribution running;

    @Before
    public void anEnterpriseIsMirrored() throws IOException {
        scratch = Scratch.fresh("DataOverTimeIT", Distribution.built());
        wecom = SimulatedWeCom.start();
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", MEMBERS, 6, 92).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, "years", "");
        provider = RunningProvider.start(Distribution.built(), scratch);
        running = provider.runtime();
        wecom.console().scan(running.screen("auths:link").word("(?m)^(https?://\\S+)$"), CORP_ID);
        eventually(() -> assertThat(running.shell("auths:list")).contains(CORP_ID));
        wecom.console().goLive(CORP_ID);
        AppFiles.of(scratch, "years").element(CORP, AppFiles.eJson("corps.QywxProxyType", "OverTime"), """
                        {"corpId": "%s", "authFullName": "%s"}
                        """.formatted(
                        CORP_ID, AppFiles.AUTH));
        eventually(() -> assertThat(running.shell("corps:list")).containsPattern(CORP + ".* COMPLETE "));
    }

    @After
    public void end() throws Exception {
        provider.kill();
        new PrivateData(wecom).assertAbsentFrom(scratch.log());
        provider.close();
        wecom.close();
    }

    @Test
    public void keyAndDatabaseChangeAndAnEnterpriseGoesWithoutARestart() throws Exception {
        rotatesItsKey();
        movesToPostgres();
        exportsAndErasesTheEnterprise();
    }

    private void rotatesItsKey() throws IOException {
        Path before = scratch.data().resolve("corpkit.key");
        Path after = scratch.data().resolve("corpkit-2.key");
        configure("keyFile = " + after, "previousKeyFile = " + before);
        eventually(() -> assertThat(running.shell("corps:problems")).contains("The secret key was rotated"));

        Files.delete(before);
        configure("keyFile = " + after);
        eventually(() -> assertThat(running.shell("corps:problems")).isEqualTo("No problems.\n"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(after)))
                .isEqualTo("rw-------");
        assertWorks();
    }

    private void movesToPostgres() throws IOException {
        String url = PostgresServer.shared().newDatabase();
        configure(
                "keyFile = " + scratch.data().resolve("corpkit-2.key"),
                "url = " + url.substring(0, url.indexOf('?')),
                "user = " + PostgresServer.USER);
        eventually(() -> assertThat(running.shell("corps:problems")).contains("store:move"));
        String history = running.shell("corps:runs " + CORP);

        assertThat(running.shell("store:move")).contains("Nothing was moved", "corpkit_member");
        String moved = running.shell("store:move --yes");
        assertThat(moved).containsPattern("corpkit_member +" + MEMBERS).contains("which is in use now");

        eventually(() -> assertThat(running.shell("corps:problems")).isEqualTo("No problems.\n"));
        assertThat(running.shell("corps:runs " + CORP)).isEqualTo(history);
        assertWorks();
    }

    private void exportsAndErasesTheEnterprise() throws IOException {
        Path file = scratch.root().resolve("export.json");
        assertThat(running.shell("store:export " + CORP_ID + " " + file)).contains("Wrote " + file);
        assertThat(Files.readString(file))
                .contains("\"corpkit_member\":[", "\"corpkit_history\":[", "\"corpkit_run\":[")
                .doesNotContain("sealed_");
        Screen tooEarly = running.screen("store:proof " + CORP_ID);
        assertThat(tooEarly.status()).isEqualTo(1);
        assertThat(tooEarly.text()).contains("it is not erased");

        wecom.console().cancel(CORP_ID);

        eventually(() -> assertThat(running.screen("store:proof " + CORP_ID).text())
                .contains("nothing else names enterprise " + CORP_ID));
    }

    private void assertWorks() {
        assertThat(running.shell("corps:sync " + CORP)).contains(": complete in ");
        assertThat(running.rows("corps:members --limit 1000 " + CORP)).hasSize(MEMBERS);
    }

    private void configure(String... lines) throws IOException {
        scratch.write(STORE, String.join("\n", lines) + "\n");
    }
}
