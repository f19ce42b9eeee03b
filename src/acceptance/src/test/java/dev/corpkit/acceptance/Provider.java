package dev.corpkit.acceptance;

import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import java.time.Clock;
import javax.sql.DataSource;

/** A provider with one suite: the simulated WeCom on one side, a database on the other, the real parts between. */
final class Provider implements AutoCloseable {

    static final String APP = "myapp";
    static final String AUTH = "auths.QywxProxyAuth";

    final Simulator wecom = Simulator.start();
    final Suite suite = wecom.world().addSuite("Example application");
    final JpaCorpStore store;
    final QywxProxyAuth auth;
    private final ProviderNode node;

    Provider(DataSource database) {
        store = Databases.store(database);
        node = new ProviderNode(store, wecom.baseUri().toString(), suite, Clock.systemUTC());
        auth = node.auth;
        auth.acceptSuiteTicket(wecom.console().suiteTicket(suite.suiteId()));
    }

    /** The enterprise authorizes the suite, goes live, and has an organization here. */
    QywxProxyCorp authorized(Enterprise enterprise, String fullName) {
        auth.authorize(wecom.console().authorize(suite.suiteId(), enterprise.corpId()));
        wecom.console().goLive(enterprise.corpId());
        return corp(enterprise, fullName);
    }

    QywxProxyCorp corp(Enterprise enterprise, String fullName) {
        return node.corp(enterprise.corpId(), fullName);
    }

    /** Its organization on another node. */
    QywxProxyCorp corp(RunningSystem other, Enterprise enterprise, String fullName) {
        return node.corp(other, enterprise.corpId(), fullName);
    }

    @Override
    public void close() {
        node.close();
        store.close();
        wecom.close();
    }
}
