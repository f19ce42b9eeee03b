package dev.corpkit.provider;

import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** A provider with one suite: the simulated WeCom on one side, a database on the other, the real parts between. */
public final class Provider implements AutoCloseable {

    public static final String APP = "myapp";
    public static final String AUTH = "auths.QywxProxyAuth";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final Simulator wecom;
    public final Suite suite;
    public final JpaCorpStore store;
    public final QywxProxyAuth auth;
    private final ProviderNode node;

    public Provider(DataSource database) {
        wecom = Simulator.start();
        suite = addSuite();
        store = Databases.store(database);
        node = new ProviderNode(store, wecom.baseUri().toString(), suite, Clock.systemUTC());
        auth = opened();
    }

    /** Everybody's clock stands still until somebody waits. */
    public Provider(DataSource database, FakeClock clock) {
        wecom = Simulator.builder().clock(clock).start();
        suite = addSuite();
        store = Databases.store(database);
        node = node(clock, PATIENCE);
        auth = opened();
    }

    private Suite addSuite() {
        return wecom.world().addSuite("Example application");
    }

    private QywxProxyAuth opened() {
        node.auth.acceptSuiteTicket(wecom.console().suiteTicket(suite.suiteId()));
        return node.auth;
    }

    /** A node by that clock that gives up an answer that is silent for so long; to be closed before this. */
    public ProviderNode node(FakeClock clock, Duration patience) {
        Suites suites = Suites.at(wecom.baseUri().toString(), store, clock, clock::advance, patience);
        return new ProviderNode(store, suites, suite, clock);
    }

    /** The enterprise authorizes the suite, goes live, and has an organization here. */
    public QywxProxyCorp authorized(Enterprise enterprise, String fullName) {
        auth.authorize(wecom.console().authorize(suite.suiteId(), enterprise.corpId()));
        wecom.console().goLive(enterprise.corpId());
        return corp(enterprise, fullName);
    }

    public QywxProxyCorp corp(Enterprise enterprise, String fullName) {
        return node.corp(enterprise.corpId(), fullName);
    }

    /** One whose guard holds nothing. */
    public QywxProxyCorp unguarded(Enterprise enterprise, String fullName) {
        return node.unguarded(enterprise.corpId(), fullName);
    }

    /** Its organization on another node. */
    public QywxProxyCorp corp(RunningSystem other, Enterprise enterprise, String fullName) {
        return node.corp(other, enterprise.corpId(), fullName);
    }

    @Override
    public void close() {
        node.close();
        store.close();
        wecom.close();
    }
}
