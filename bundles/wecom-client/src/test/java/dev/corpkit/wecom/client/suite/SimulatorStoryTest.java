package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole chain, against a WeCom that keeps its own rules. */
class SimulatorStoryTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Simulator wecom = Simulator.builder().clock(clock).start();
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final dev.corpkit.simulator.world.Suite template = wecom.world().addSuite("示例应用");
    private final String corpId =
            wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 200, 20, 7)).corpId();
    private final Suites suites = new Suites(
            Settings.withDefaults(wecom.baseUri().toString()), store, clock, new Random(1), clock::advance, "node1");
    private final WeComSuite suite = suites.open(new SuiteCredentials(
            template.suiteId(),
            template.secret(),
            wecom.world().provider().corpId(),
            wecom.world().provider().secret()));

    @AfterEach
    void close() {
        suites.close();
        wecom.close();
    }

    private AuthorizationRow authorize() {
        suite.acceptTicket(wecom.console().suiteTicket(template.suiteId()));
        suite.authorize(wecom.console().authorize(template.suiteId(), corpId));
        wecom.console().goLive(corpId);
        return suite.refresh(corpId);
    }

    @Test
    void anAuthorizationStartsWithAnEmptyScopeAndGetsItsOwnLater() {
        suite.acceptTicket(wecom.console().suiteTicket(template.suiteId()));

        AuthorizationRow scanned = suite.authorize(wecom.console().authorize(template.suiteId(), corpId));
        assertThat(scanned.corpId()).isEqualTo(corpId);
        assertThat(scanned.agentId()).isNotNull();
        assertThat(scanned.scope().isEmpty()).isTrue();
        assertThat(suite.client(corpId).getDepartment().list()).isEmpty();

        wecom.console().goLive(corpId);
        assertThat(suite.refresh(corpId).scope().isEmpty()).isFalse();
    }

    @Test
    void theDirectoryIsReadAsTheSimulatorHoldsIt() {
        authorize();
        QywxProxyClient client = suite.client(corpId);
        var expected = wecom.visible(corpId);

        List<WeComDepartment> departments = client.getDepartment().list();
        var userids = departments.stream()
                .flatMap(department -> client.getUser().list(department.id()).stream())
                .map(WeComUser::userid)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(departments)
                .extracting(WeComDepartment::id)
                .containsExactlyInAnyOrderElementsOf(expected.departments().stream()
                        .map(department -> (long) department.id())
                        .toList());
        assertThat(userids)
                .containsAll(expected.members().stream()
                        .filter(member -> !member.departments().isEmpty())
                        .map(member -> member.userid())
                        .toList());
        assertThat(client.getDepartment().simplelist()).hasSizeGreaterThanOrEqualTo(departments.size());
        for (WeComTag tag : client.getTag().list()) {
            assertThat(client.getTag().get(tag.tagid()).tagid()).isEqualTo(tag.tagid());
        }
        assertThat(client.getAgent().list())
                .containsExactly(suite.refresh(corpId).agentId());
        assertThat(wecom.calls().of("gettoken")).isEqualTo(1);
    }

    @Test
    void tokensThatWeComWithdrawsOrExpiresAreReplacedUnseen() {
        authorize();
        QywxProxyClient client = suite.client(corpId);
        client.getDepartment().list();
        wecom.console().invalidateToken(corpId);
        client.getDepartment().list();
        wecom.console().expireToken(corpId);
        client.getDepartment().list();
        clock.advance(Duration.ofHours(2));
        client.getDepartment().list();
        wecom.console().invalidateSuiteToken(template.suiteId());
        suite.acceptTicket(wecom.console().suiteTicket(template.suiteId()));
        suite.refresh(corpId);

        assertThat(wecom.calls().of("gettoken")).isEqualTo(4);
    }

    @Test
    void aResetSecretSuspendsUntilItsNewCodeComes() {
        authorize();
        QywxProxyClient client = suite.client(corpId);
        client.getDepartment().list();
        String authCode = wecom.console().resetSecret(corpId);

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("40001");
        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(wecom.calls().of("gettoken")).isEqualTo(2);

        assertThat(suite.authorize(authCode).status()).isEqualTo(Status.ACTIVE);
        assertThat(client.getDepartment().list()).isNotEmpty();
        assertThatThrownBy(() -> suite.authorize(authCode))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        used -> assertThat(used.getErrcode()).isEqualTo(40078));
    }

    @Test
    void aDisabledApplicationIsSuspendedAndComesBackByARefresh() {
        authorize();
        wecom.console().disable(corpId);
        wecom.console().expireToken(corpId);

        assertThatThrownBy(suite.client(corpId).getDepartment()::list)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("50003")
                .hasMessageContaining("administrator");
        wecom.console().enable(corpId);
        suite.refresh(corpId);

        assertThat(suite.client(corpId).getDepartment().list()).isNotEmpty();
    }

    @Test
    void aCancelledAuthorizationIsSuspendedByTheFirstRefusal() {
        authorize();
        wecom.console().cancel(corpId);

        assertThatThrownBy(() -> suite.refresh(corpId)).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> suite.client(corpId)).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void faultsThatPassAreSurvived() {
        authorize();
        QywxProxyClient client = suite.client(corpId);
        wecom.faults().add(Fault.errcode("department/list", -1).times(1));
        wecom.faults().add(Fault.cut("department/list").times(1));
        assertThat(client.getDepartment().list()).isNotEmpty();

        wecom.faults().add(Fault.httpStatus("user/list", 502).times(2));
        assertThat(client.getUser().list(client.getDepartment().list().get(0).id()))
                .isNotNull();
    }

    @Test
    void aMessageGoesOutAndAnAuthUrlComesBack() {
        authorize();

        assertThat(suite.client(corpId)
                        .getMessage()
                        .send(Map.of("touser", "@all", "msgtype", "text", "text", Map.of("content", "x"))))
                .containsKey("msgid");
        assertThat(suite.authUrl("order42")).startsWith("https://");
    }
}
