package dev.corpkit.acceptance;

import dev.corpkit.auths.qywxproxy.QywxProxyType;
import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A provider with one suite: the simulated WeCom on one side, a database on the other, the real parts between. */
final class Provider implements AutoCloseable {

    static final String APP = "myapp";
    static final String AUTH = "auths.QywxProxyAuth";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Simulator wecom;
    final Suite suite;
    final JpaCorpStore store;
    final QywxProxyAuth auth;
    private final List<Provider> others = new ArrayList<>();
    private final FakeApp app = new FakeApp(APP);
    private final Suites suites;
    private final RunningSystem system;

    Provider(DataSource database) {
        this(database, Simulator.start(), Clock.systemUTC(), Suites::at);
    }

    /** Everybody's clock stands still until somebody waits. */
    Provider(DataSource database, FakeClock clock) {
        this(
                database,
                Simulator.builder().clock(clock).start(),
                clock,
                (url, store) -> Suites.at(url, store, clock, clock::advance, PATIENCE));
    }

    private Provider(
            DataSource database, Simulator wecom, Clock clock, BiFunction<String, CorpStore, Suites> connection) {
        this(wecom, wecom.world().addSuite("Example application"), open(database), clock, connection);
        auth.acceptSuiteTicket(wecom.console().suiteTicket(suite.suiteId()));
    }

    private Provider(
            Simulator wecom,
            Suite suite,
            JpaCorpStore store,
            Clock clock,
            BiFunction<String, CorpStore, Suites> connection) {
        this.wecom = wecom;
        this.suite = suite;
        this.store = store;
        suites = connection.apply(wecom.baseUri().toString(), store);
        system = RunningSystem.on(store, clock);
        auth = new QywxProxyType(suites, store)
                .create(new ElementDefinition(
                        app,
                        AUTH,
                        "auths.loginTypes.QywxProxyType",
                        "My suite",
                        "1.0.0",
                        Map.of("authConfig", Map.of("suiteId", suite.suiteId(), "suiteSecret", suite.secret()))));
        app.with(AUTH, auth);
    }

    private static JpaCorpStore open(DataSource database) {
        return JpaCorpStore.open(
                database, SecretBox.ofBase64(Base64.getEncoder().encodeToString(new byte[32])));
    }

    /** The same provider on a node that gives up an answer that is silent for so long; closed with this one. */
    Provider impatient(FakeClock clock, Duration patience) {
        Provider other = new Provider(
                wecom, suite, store, clock, (url, same) -> Suites.at(url, same, clock, clock::advance, patience));
        others.add(other);
        return other;
    }

    /** The enterprise authorizes the suite, goes live, and has an organization here. */
    QywxProxyCorp authorized(Enterprise enterprise, String fullName) {
        auth.authorize(wecom.console().authorize(suite.suiteId(), enterprise.corpId()));
        wecom.console().goLive(enterprise.corpId());
        return corp(enterprise, fullName);
    }

    QywxProxyCorp corp(Enterprise enterprise, String fullName) {
        return corp(system, enterprise, fullName);
    }

    /** Its organization on another node. */
    QywxProxyCorp corp(RunningSystem node, Enterprise enterprise, String fullName) {
        return (QywxProxyCorp) new dev.corpkit.corps.qywxproxy.QywxProxyType(node)
                .create(new ElementDefinition(
                        app,
                        fullName,
                        dev.corpkit.corps.qywxproxy.QywxProxyType.FULL_NAME,
                        "My organization",
                        "1.0.0",
                        Map.of("corpId", enterprise.corpId(), "authFullName", AUTH, "autoInit", false)));
    }

    @Override
    public void close() {
        others.forEach(Provider::disconnect);
        disconnect();
        store.close();
        wecom.close();
    }

    private void disconnect() {
        system.close();
        suites.close();
    }
}
