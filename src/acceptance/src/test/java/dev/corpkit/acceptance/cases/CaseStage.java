package dev.corpkit.acceptance.cases;

import dev.corpkit.corps.jobs.EventDesk;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.ProviderNode;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One WeCom, one database and the real parts between, for one case after another; each has an enterprise of its own. */
final class CaseStage implements AutoCloseable {

    static final String TOKEN = "CASEtoken";
    static final String KEY = "k".repeat(43);

    private static final String APP = "myapp";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Stands still until somebody waits, so that nobody does. */
    private final FakeClock clock = FakeClock.at(Instant.now().toString());

    private final Simulator wecom = Simulator.builder().clock(clock).start();
    private final Suite suite = wecom.world().addSuite("Example application");
    private final JpaCorpStore store = Databases.store(Databases.memory());
    private final ProviderNode node = new ProviderNode(
            store,
            Suites.at(wecom.baseUri().toString(), store, clock, clock::advance, PATIENCE),
            suite,
            clock,
            Map.of("token", TOKEN, "encodingAESKey", KEY));
    private final EventDesk desk;

    CaseStage() {
        node.auth.acceptSuiteTicket(wecom.console().suiteTicket(suite.suiteId()));
        // What arrives is dated by the system's clock.
        desk = new EventDesk(store, Clock.systemUTC(), node.auth);
    }

    /** The small enterprise, authorized and synced once. */
    Scene scene(String file) {
        String number = file.substring(0, 2);
        Enterprise enterprise = wecom.world().addEnterprise(SmallEnterprise.of("wpCASE" + number));
        node.auth.authorize(wecom.console().authorize(suite.suiteId(), enterprise.corpId()));
        wecom.console().goLive(enterprise.corpId());
        QywxProxyCorp corp = node.corp(enterprise.corpId(), "corps.Case" + number);
        desk.add(corp);
        corp.syncCorp();
        return new Scene(enterprise, corp);
    }

    Simulator wecom() {
        return wecom;
    }

    QywxProxyAuth auth() {
        return node.auth;
    }

    EventDesk desk() {
        return desk;
    }

    CorpStore store() {
        return store;
    }

    @Override
    public void close() {
        node.close();
        store.close();
        wecom.close();
    }

    /** One case's enterprise, there and here. */
    final class Scene {

        private final Enterprise enterprise;
        private final QywxProxyCorp corp;

        private Scene(Enterprise enterprise, QywxProxyCorp corp) {
            this.enterprise = enterprise;
            this.corp = corp;
        }

        Enterprise enterprise() {
            return enterprise;
        }

        QywxProxyCorp corp() {
            return corp;
        }

        Stored stored() {
            return Stored.read(store, new OrgKey(APP, corp.getCorpFullName()));
        }
    }
}
