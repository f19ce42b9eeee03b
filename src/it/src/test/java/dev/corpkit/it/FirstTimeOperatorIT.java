package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.Operator;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.RunningDistribution;
import dev.corpkit.it.frame.RunningProvider;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.Screen;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Somebody who sees CorpKit for the first time finds what is wrong and mends it, by the shell alone and within three commands:
 * the words on the screen say where it is, what was found and what to do. What they say is done by hand: a file that they name
 * is edited or put back, the database started, an address or a permission entered at the simulated WeCom.
 */
public class FirstTimeOperatorIT {

    private static final int COMMANDS = 3;
    private static final String APP = "first";
    private static final String CORP = "corps.First";
    private static final String CORP_ID = "wpFirstTime";
    private static final String STORE = "dev.corpkit.corps.store.jpa.cfg";
    private static final String JOBS = "dev.corpkit.corps.jobs.cfg";
    private static final Pattern RETRY = Pattern.compile("auths:retry \\S+ \\d+");

    private static PostgresServer database;
    private static Scratch scratch;
    private static Simulator wecom;
    private static RunningDistribution running;

    private Operator operator = new Operator(running, COMMANDS);

    @BeforeClass
    public static void anEnterpriseIsMirrored() throws IOException {
        database = PostgresServer.own();
        String url = database.newDatabase();
        scratch = Scratch.fresh("FirstTimeOperatorIT", Distribution.built());
        wecom = SimulatedWeCom.start();
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 30, 4, 91).withCorpId(CORP_ID));
        scratch.write("conf/etc/" + STORE, """
                url = %s
                user = %s
                connectionTimeoutMillis = 2000
                retrySeconds = 1
                """.formatted(url.substring(0, url.indexOf('?')), PostgresServer.USER));
        AppFiles.withCallbacks(scratch, APP, "");
        running = RunningProvider.start(Distribution.built(), scratch).runtime();

        String link = running.screen("auths:link").word("(?m)^(https?://\\S+)$");
        wecom.console().scan(link, CORP_ID);
        eventually(() -> assertThat(running.shell("auths:list")).contains(CORP_ID));
        wecom.console().goLive(CORP_ID);
        AppFiles.of(scratch, APP)
                .element(CORP, AppFiles.eJson("corps.QywxProxyType", "First"), """
                {"corpId": "%s", "authFullName": "%s"}
                """.formatted(CORP_ID, AppFiles.AUTH));
        assertWell();
    }

    @AfterClass
    public static void end() throws Exception {
        running.kill();
        new PrivateData(wecom).assertAbsentFrom(scratch.log());
        wecom.close();
    }

    @Test
    public void aWrongValueOfACfg() throws Exception {
        Path jobs = scratch.etc().resolve(JOBS);
        scratch.write("conf/etc/" + JOBS, Files.readString(jobs) + "\npollMillis = soon\n");
        noticed("'soon'");

        Screen doctor = operator.types("corps:doctor");
        assertThat(doctor.status()).isEqualTo(1);
        String file = doctor.word("configuration: (\\S+\\.cfg): ");
        String field = doctor.word(Pattern.quote(file) + ": (\\w+), since");
        String right = doctor.word("Expected a whole number from (\\d+) to \\d+, found 'soon'\\.");
        assertThat(doctor.text()).contains("Correct the file");

        edit(scratch.etc().resolve(file), field + " = soon", field + " = " + right);
        mended();
        assertThat(operator.types("corps:doctor").status()).isZero();
    }

    @Test
    public void anAddressThatWeComDoesNotTrust() {
        wecom.faults().add(Fault.errcode(Fault.ANY_PATH, 60020));

        Screen sync = operator.types("corps:sync all");
        assertThat(sync.status()).isEqualTo(1);
        assertThat(sync.text()).contains("60020");
        Screen doctor = operator.types("corps:doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.word("from this machine's address, (\\S+), \\(60020\\)"))
                .isEqualTo("127.0.0.1");
        String then = doctor.word("Add it in the provider's console; it takes a minute\\. Then (corps:[^.]+)\\.");

        wecom.faults().clear();
        assertThat(operator.types(then).status()).isZero();
        mended();
    }

    @Test
    public void aPermissionThatIsMissing() {
        wecom.faults().add(Fault.errcode("user/list", 48002).of(CORP_ID));

        Screen sync = operator.types("corps:sync " + CORP);
        assertThat(sync.status()).isEqualTo(3);
        assertThat(sync.text()).contains("user/list", "48002");
        Screen problems = operator.types("corps:problems");
        assertThat(problems.text()).contains(CORP, "Its administrator grants more in WeCom's admin console");
        Screen permissions = operator.types(problems.word("(auths:permissions \\S+)\\."));
        assertThat(permissions.status()).isZero();
        assertThat(permissions.text()).contains(Permission.USER_NAME).doesNotContain(Permission.STRUCTURE);

        wecom.faults().clear();
        wecom.console().setGrants(CORP_ID, Grants.USUAL.with(Permission.STRUCTURE));
        mended();
    }

    @Test
    public void aWrongAuthFullName() throws Exception {
        AppFiles.of(scratch, APP).businessFile(CORP, """
                {"corpId": "%s", "authFullName": "auths.QywxProxyAth"}
                """.formatted(CORP_ID));
        noticed("field 'authFullName'");

        Screen sync = operator.types("corps:sync " + CORP);
        assertThat(sync.status()).isEqualTo(1);
        Screen problems = operator.types(sync.word("file that (corps:\\w+) names"));
        Path file = scratch.apps().resolve(problems.word("(\\S+\\.json) field 'authFullName'"));
        String wrong = problems.word("found '(\\S+)', which is no element");
        edit(file, wrong, problems.word("Write (\\S+)\\.\n"));
        eventually(() -> assertThat(running.shell("corps:problems")).doesNotContain("field 'authFullName'"));

        assertThat(operator.types(problems.word("mend what it names, then (corps:sync \\S+)\\."))
                        .status())
                .isZero();
        mended();
    }

    @Test
    public void aScopeThatBecameEmpty() {
        wecom.console().setScope(CORP_ID, Scope.EMPTY);
        noticed("visible scope became empty");

        assertThat(operator.types("corps:sync " + CORP).status()).isEqualTo(3);
        Screen problems = operator.types("corps:problems");
        assertThat(problems.text()).contains(CORP, "The enterprise's administrator sets", "A sync follows by itself.");
        Screen admins = operator.types(problems.word("(auths:admins \\S+) tells who that is"));
        assertThat(admins.status()).isZero();
        assertThat(admins.text()).contains("manage");

        wecom.console().setScope(CORP_ID, Scope.WHOLE_ENTERPRISE);
        mended();
    }

    @Test
    public void aDatabaseThatIsDown() throws Exception {
        database.stop();
        noticed("BROKEN  store");

        Screen problems = operator.types("corps:problems");
        String where = problems.word("BROKEN  store: (jdbc:\\S+), since");
        assertThat(problems.text())
                .contains("the database cannot be reached")
                .doesNotContain("..")
                .doesNotContain("Findings");
        String file = problems.word("Start it, or correct (\\S+\\.cfg): url\\.");
        assertThat(Files.readString(scratch.etc().resolve(file))).contains("url = " + where);

        database.start();
        mended();
    }

    @Test
    public void aKeyThatIsLost() throws Exception {
        Path backup = scratch.root().resolve("backup.key");
        running.stop();
        Files.move(scratch.data().resolve("corpkit.key"), backup);
        running = RunningDistribution.start(Distribution.built(), scratch, running.http());
        operator = new Operator(running, COMMANDS);
        noticed("There is no secret key here");

        Screen list = operator.types("corps:list");
        assertThat(list.status()).isEqualTo(1);
        Screen problems = operator.types("corps:problems");
        assertThat(problems.text()).startsWith("BROKEN  store: ").contains("put back that line or file");
        Path lost = Path.of(problems.word("the key file (\\S+) is not there"));
        assertThat(list.text()).contains("the key file " + lost + " is not there", "put back that line or file");
        assertThat(lost).doesNotExist();

        Files.move(backup, lost);
        mended();
    }

    /** It is a moment until what was broken shows. */
    private static void noticed(String words) {
        eventually(() -> assertThat(running.screen("corps:problems").text()).contains(words));
    }

    /** Somebody edits the file as an editor does. */
    private static void edit(Path file, String wrong, String right) throws IOException {
        String content = Files.readString(file);
        assertThat(content).contains(wrong);
        scratch.write(scratch.root().relativize(file).toString(), content.replace(wrong, right));
    }

    /** All is well again, without a restart. Where nothing was running for too long, the screen asks for one word more. */
    private void mended() {
        eventually(() -> assertThat(running.shell("corps:problems"))
                .matches(text ->
                        text.equals("No problems.\n") || RETRY.matcher(text).find()));
        Matcher outage = RETRY.matcher(running.shell("corps:problems"));
        if (outage.find()) {
            assertThat(operator.types(outage.group()).status()).isZero();
        }
        assertWell();
    }

    private static void assertWell() {
        eventually(() -> {
            assertThat(running.shell("corps:list")).containsPattern(CORP + ".* COMPLETE ");
            assertThat(running.shell("corps:problems")).isEqualTo("No problems.\n");
        });
    }
}
