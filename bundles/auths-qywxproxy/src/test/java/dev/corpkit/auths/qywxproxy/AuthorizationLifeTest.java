package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.MemberBuilder;
import dev.corpkit.qywxproxy.api.CallBackGivenUpException;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.event.CancelAuth;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.ResetPermanentCode;
import dev.corpkit.qywxproxy.api.event.Subscribe;
import dev.corpkit.qywxproxy.api.event.SuiteTicket;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the events of a template do to an authorization, against the simulator. */
class AuthorizationLifeTest {

    private static final OrgKey ORG = new OrgKey("demo", "corps.A");

    private final Simulator wecom = Simulator.start();
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock =
            FakeClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600));
    private final Suites suites = Suites.at(wecom.baseUri().toString(), store);
    private final Suite template = wecom.world().addSuite("示例应用");
    private final String corpId =
            wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 20, 5, 7)).corpId();
    private final QywxProxyAuth auth = element(true, Duration.ZERO);

    @BeforeEach
    void ticket() {
        auth.apply(new SuiteTicket(head("suite_ticket"), wecom.console().suiteTicket(template.suiteId())));
    }

    @AfterEach
    void close() {
        suites.close();
        wecom.close();
    }

    @Test
    @Tag("A6")
    @Tag("A7")
    @Tag("A8")
    @Tag("C20")
    void anAuthorizationComesChangesIsResetEndsAndComesAgain() {
        QywxProxyAuthorization created = create();
        assertThat(created.status()).isEqualTo(Status.ACTIVE);
        assertThat(created.agentId()).isNotNull();
        assertThat(created.scope().isEmpty()).isTrue();

        wecom.console().goLive(corpId);
        QywxProxyAuthorization changed = auth.apply(new ChangeAuth(head("change_auth"), corpId, null, null));
        assertThat(changed.scope().isEmpty()).isFalse();

        String first = row().permanentCode();
        QywxProxyAuthorization reset = auth.apply(new ResetPermanentCode(
                head("reset_permanent_code"), wecom.console().resetSecret(corpId)));
        assertThat(reset.codePending()).isFalse();
        assertThat(row().permanentCode()).isNotEqualTo(first);
        assertThat(auth.getClient(corpId).getDepartment().list()).isNotEmpty();

        rows();
        wecom.console().cancel(corpId);
        QywxProxyAuthorization cancelled = auth.apply(cancel());
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.eraseAt()).isNull();
        assertThat(row().permanentCode()).isEmpty();
        assertThat(erasures()).singleElement().satisfies(erased -> {
            assertThat(erased.orgs()).containsExactly(ORG.toString());
            assertThat(erased.members()).isEqualTo(1);
        });
        assertThat(auth.apply(cancel())).isEqualTo(cancelled);
        assertThat(erasures()).hasSize(1);

        assertThat(create().status()).isEqualTo(Status.ACTIVE);
        assertThat(auth.getClient(corpId)).isNotNull();
    }

    @Test
    @Tag("A3")
    void aLateCancellationOfAnEnterpriseThatHasAuthorizedAgainEndsNothing() {
        create();
        rows();

        QywxProxyAuthorization now = auth.apply(cancel());

        assertThat(now.status()).isEqualTo(Status.ACTIVE);
        assertThat(erasures()).isEmpty();
        assertThat(members()).isEqualTo(1);
    }

    @Test
    @Tag("C20")
    void aCancellationThatNeverCameIsTakenUpByHandOnceWeComDeniesTheAuthorization() {
        create();
        rows();
        assertThat(auth.cancel(corpId).status()).isEqualTo(Status.ACTIVE);
        assertThat(members()).isEqualTo(1);

        wecom.console().cancel(corpId);

        assertThat(auth.cancel(corpId).status()).isEqualTo(Status.CANCELLED);
        assertThat(members()).isZero();
        assertThat(auth.getErasures()).singleElement().satisfies(erased -> {
            assertThat(erased.corpId()).isEqualTo(corpId);
            assertThat(erased.orgs()).containsExactly(ORG.toString());
        });
        assertThatThrownBy(() -> auth.cancel("wpNobody")).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    @Tag("A3")
    @Tag("A8")
    void aCancellationWaitsWhileANewPermanentCodeMayExplainTheRefusalOfTheOld() {
        create();
        rows();
        String code = wecom.console().resetSecret(corpId);
        CallbackRow waiting = CallbackRow.arrived(
                template.suiteId(), "", "reset_permanent_code", "<xml/>", "1", clock.instant(), clock.instant());
        store.run(tx -> tx.callbacks().insert(waiting));

        assertThatThrownBy(() -> auth.apply(cancel()))
                .hasMessageContaining("once the new authorizations and permanent codes that came are worked on");
        assertThat(members()).isEqualTo(1);

        auth.apply(new ResetPermanentCode(head("reset_permanent_code"), code));
        settle();
        assertThat(auth.apply(cancel()).status()).isEqualTo(Status.ACTIVE);
        assertThat(members()).isEqualTo(1);
    }

    private void settle() {
        CallbackLane lane = new CallbackLane(template.suiteId(), "");
        store.run(tx -> tx.callbacks()
                .update(tx.callbacks().waiting(lane, 10).stream()
                        .map(row -> row.with(CallbackRow.State.DONE, 1, clock.instant(), null))
                        .toList()));
    }

    @Test
    @Tag("C20")
    void dataIsErasedWhenTheDelayIsOverAndNotIfTheEnterpriseHasAuthorizedAgain() {
        QywxProxyAuth slow = element(true, Duration.ofHours(24));
        create();
        rows();
        wecom.console().cancel(corpId);
        assertThat(slow.apply(cancel()).eraseAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        clock.advance(Duration.ofHours(23));
        slow.tend();
        assertThat(members()).isEqualTo(1);

        create();
        clock.advance(Duration.ofHours(2));
        slow.tend();
        assertThat(members()).isEqualTo(1);

        wecom.console().cancel(corpId);
        slow.apply(cancel());
        clock.advance(Duration.ofHours(24));
        element(true, Duration.ofHours(24)).tend();
        assertThat(members()).isZero();
        assertThat(erasures()).hasSize(1);
    }

    @Test
    @Tag("A4")
    @Tag("A6")
    void aUsedAuthCodeIsGivenUpWithWhatAPersonCanDo() {
        String code = wecom.console().authorize(template.suiteId(), corpId);
        CreateAuth event = new CreateAuth(head("create_auth"), code, null, null);
        auth.apply(event);

        try (LogWatcher log = LogWatcher.start()) {
            assertThatThrownBy(() -> auth.apply(event))
                    .isInstanceOf(CallBackGivenUpException.class)
                    .hasMessageContainingAll("40078", corpId, "nothing to do", "QR code")
                    .hasMessageNotContaining(code);
            log.assertNone(code);
        }
        assertThatThrownBy(() -> auth.apply(new ResetPermanentCode(head("reset_permanent_code"), "NONSENSE")))
                .isInstanceOf(RuntimeException.class)
                .hasMessageNotContaining("NONSENSE");
    }

    @Test
    @Tag("A4")
    @Tag("A6")
    void aRetryEndsASpentAuthCodeOnceAnEnterpriseWasAuthorizedSince() {
        CreateAuth event = new CreateAuth(head("create_auth"), "SPENT", null, null);
        assertThatThrownBy(() -> auth.apply(event)).isInstanceOf(CallBackGivenUpException.class);
        long id = givenUp("create_auth", problem(event));
        assertThat(auth.retryCallBack(id).state()).isEqualTo(CallBackRecord.State.WAITING);

        create();
        long again = givenUp("create_auth again", problem(event));
        CallBackRecord ended = auth.retryCallBack(again);

        assertThat(ended.state()).isEqualTo(CallBackRecord.State.DONE);
        assertThat(ended.problem()).contains("spent", corpId, "QR code");
        assertThatThrownBy(() -> auth.retryCallBack(again)).hasMessageContaining("is done");
        long other = givenUp("create_auth other", "WeCom is away");
        assertThat(auth.retryCallBack(other).state()).isEqualTo(CallBackRecord.State.WAITING);
    }

    private String problem(CreateAuth event) {
        return catchThrowable(() -> auth.apply(event)).getMessage();
    }

    private long givenUp(String digest, String problem) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            tx.callbacks()
                    .insert(CallbackRow.arrived(template.suiteId(), "", "create_auth", "<xml/>", digest, now, now)
                            .with(CallbackRow.State.FAILED, 1, now, problem));
            return tx.callbacks().newest(template.suiteId(), 1).get(0).id();
        });
    }

    @Test
    @Tag("A9")
    void aChangeOfAnAuthorizationThatWeComDeniesSuspendsItAndIsDone() {
        create();
        wecom.console().cancel(corpId);

        QywxProxyAuthorization now = auth.apply(new ChangeAuth(head("change_auth"), corpId, null, null));

        assertThat(now.status()).isEqualTo(Status.SUSPENDED);
        assertThat(now.reason()).isNotBlank();
    }

    @Test
    @Tag("A3")
    void whatIsSaidOfAnEnterpriseThatIsNotKnownAsksForNothing() {
        wecom.calls().clear();

        assertThat(auth.apply(new ChangeAuth(head("change_auth"), "wpNOBODY", null, null)))
                .isNull();
        assertThat(auth.apply(new CancelAuth(head("cancel_auth"), "wpNOBODY"))).isNull();
        assertThat(auth.apply(new Subscribe(head("subscribe"), "zhangsan"))).isNull();
        assertThat(wecom.calls().byPath()).isEmpty();
    }

    @Test
    @Tag("A5")
    void anInactiveElementKeepsTicketsAndAsksNobody() {
        QywxProxyAuth inactive = element(false, Duration.ZERO);
        wecom.calls().clear();
        clock.advance(Duration.ofMinutes(10));

        inactive.apply(new SuiteTicket(head("suite_ticket"), wecom.console().suiteTicket(template.suiteId())));
        inactive.tend();

        assertThat(inactive.getSuiteTicketTime()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> inactive.apply(new ChangeAuth(head("change_auth"), corpId, null, null)))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("authConfig.isActive");
        assertThat(wecom.calls().byPath()).isEmpty();
    }

    @Test
    void theConfigurationIsShownWithoutItsSecrets() {
        assertThat(auth.getAuthType()).isEqualTo("auths.loginTypes.QywxProxyType");
        assertThat(auth.getAuthConfig())
                .containsEntry("suiteId", template.suiteId())
                .containsEntry("suiteSecret", "***")
                .containsEntry("token", "***")
                .containsEntry("encodingAESKey", "***")
                .containsEntry("apps", Map.of("wpX", Map.of("token", "***", "encodingAESKey", "***")));
    }

    private QywxProxyAuth element(boolean active, Duration eraseDelay) {
        Settings settings = new Settings("/qywx", Duration.ofHours(1), eraseDelay, Duration.ofDays(30));
        Map<String, Object> secrets = Map.of("token", "T", "encodingAESKey", "k".repeat(43));
        return new QywxProxyType(suites, store, clock, settings)
                .create(MyAuth.definition(Map.of(
                        "suiteId",
                        template.suiteId(),
                        "suiteSecret",
                        template.secret(),
                        "isActive",
                        active,
                        "token",
                        "T",
                        "encodingAESKey",
                        "k".repeat(43),
                        "apps",
                        Map.of("wpX", secrets))));
    }

    private QywxProxyAuthorization create() {
        String code = wecom.console().authorize(template.suiteId(), corpId);
        return auth.apply(new CreateAuth(head("create_auth"), code, null, null));
    }

    private CancelAuth cancel() {
        return new CancelAuth(head("cancel_auth"), corpId);
    }

    private EventHead head(String kind) {
        return new EventHead(Envelope.TEMPLATE, kind, null, template.suiteId(), null, null, null, clock.instant());
    }

    private void rows() {
        store.run(tx -> {
            tx.orgs().claim(ORG, corpId);
            tx.orgs().readThrough(ORG, template.suiteId());
            tx.members().insert(ORG, List.of(MemberBuilder.member("zhangsan").row()));
        });
    }

    private int members() {
        return store.inTransaction(tx -> tx.members().all(ORG)).size();
    }

    private List<ErasureRow> erasures() {
        return store.inTransaction(tx -> tx.erasures().all(template.suiteId()));
    }

    private AuthorizationRow row() {
        return store.inTransaction(
                tx -> tx.authorizations().find(template.suiteId(), corpId).orElseThrow());
    }
}
