package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Findings;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.callbacks.Tries;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.junit.Test;

/** An operator changes token, key and secret of a suite as the guide says, while WeCom pushes: each callback is answered. */
public class ChangedSecretsIT extends CallbackScenario {

    private static final String APP = "changed";
    private static final String CORP_ID = "wpChanged";
    private static final String NEW_TOKEN = "NewCallbackToken0001";
    private static final String NEW_KEY = "N".repeat(43);
    private static final String NEW_SECRET = "NewSuiteSecretThatWeComDoesNotKnowYet";
    private static final Duration BETWEEN_PUSHES = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private Findings findings;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 60, 6, 95).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, APP, "").envVar("newSecret", NEW_SECRET).corp("corps.Changed", CORP_ID);
    }

    @Test
    public void noCallbackIsLostWhileTokenKeyAndSecretChange() throws Exception {
        scan(receivingAuth(APP), CORP_ID);
        wecom().callbacks().awaitAll(PATIENCE);
        eventually(() -> assertThat(auth().getAuthorizations()).hasSize(1));
        Map<String, Long> refusedBefore = auth().getRefusedCallBacks();
        wecom().callbacks().tries(new Tries(1, Duration.ZERO, Duration.ofSeconds(5)));
        wecom().callbacks().forget();
        AtomicBoolean stop = new AtomicBoolean();
        Thread pushing = new Thread(() -> push(stop), "pushing");
        pushing.start();
        try {
            edit("""
                    "suiteSecret": "{{newSecret}}", "token": "%s", "encodingAESKey": "%s",
                    "previous": {"suiteSecret": "{{suiteSecret}}", "token": "{{callbackToken}}",
                      "encodingAESKey": "{{callbackKey}}", "until": "2999-12-31T18:00:00+08:00"}""".formatted(NEW_TOKEN, NEW_KEY));
            eventually(() ->
                    assertThat(cause("authConfig.previous.token")).contains("come by the previous token and key"));
            eventually(
                    () -> assertThat(cause("authConfig.previous.suiteSecret")).contains("and took the previous one"));

            wecom().callbacks()
                    .template(
                            SimulatedWeCom.SUITE_ID,
                            new CallbackSetting(setting().url(), NEW_TOKEN, NEW_KEY));
            eventually(() -> assertThat(cause("authConfig.previous.token")).contains("those of nobody"));

            edit("\"suiteSecret\": \"{{suiteSecret}}\", \"token\": \"%s\", \"encodingAESKey\": \"%s\""
                    .formatted(NEW_TOKEN, NEW_KEY));
            eventually(() -> assertThat(auth().getAuthConfig()).doesNotContainKey("previous"));
        } finally {
            stop.set(true);
            pushing.join();
        }

        wecom().callbacks().awaitAll(PATIENCE);
        assertThat(wecom().callbacks().delivered()).hasSizeGreaterThan(100);
        assertThat(wecom().callbacks().errors()).isEmpty();
        assertThat(auth().getRefusedCallBacks()).isEqualTo(refusedBefore);
        assertThat(findings.all()).extracting(Finding::kind).doesNotContain("previousSecrets", "outage");
        assertFollows(APP, "corps.Changed", CORP_ID);
        new PrivateData(wecom())
                .with(NEW_TOKEN, "new token")
                .with(NEW_KEY, "new key")
                .with(NEW_SECRET, "new suite secret")
                .with(SimulatedWeCom.CALLBACK_TOKEN, "previous token")
                .with(SimulatedWeCom.CALLBACK_KEY, "previous key")
                .assertAbsentFrom(scratch().log());
    }

    private void push(AtomicBoolean stop) {
        List<Member> members = List.copyOf(enterprise(CORP_ID).directory().members());
        for (int i = 0; !stop.get(); i++) {
            wecom().callbacks().pushTicket(SimulatedWeCom.SUITE_ID);
            String userid = members.get(i % members.size()).userid();
            enterprise(CORP_ID).apply(new MemberChange.Renamed(userid, "新名" + i));
            LockSupport.parkNanos(BETWEEN_PUSHES.toNanos());
        }
    }

    private void edit(String secrets) {
        Map<String, Object> before = auth().getAuthConfig();
        AppFiles.of(scratch(), APP)
                .businessFile(AppFiles.AUTH, """
                {"authConfig": {"suiteId": "{{suiteId}}", "providerCorpId": "%s", "providerSecret": "{{providerSecret}}", %s}}
                """.formatted(SimulatedWeCom.providerCorpId(), secrets));
        eventually(() -> assertThat(auth().getAuthConfig()).isNotEqualTo(before));
    }

    private QywxProxyAuth auth() {
        return app(APP).getElement(AppFiles.AUTH, QywxProxyAuth.class);
    }

    private String cause(String field) {
        return findings.all().stream()
                .filter(finding -> finding.kind().equals("previousSecrets"))
                .filter(finding -> finding.place().endsWith(": " + field))
                .map(Finding::cause)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding about " + field));
    }
}
