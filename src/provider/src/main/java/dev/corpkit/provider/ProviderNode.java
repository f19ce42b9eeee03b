package dev.corpkit.provider;

import dev.corpkit.auths.qywxproxy.QywxProxyType;
import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A node of the provider: a WeCom on one side, a store on the other, the real parts between. */
public final class ProviderNode implements AutoCloseable {

    public final QywxProxyAuth auth;
    private final FakeApp app = new FakeApp(Provider.APP);
    private final Suites suites;
    private final RunningSystem system;

    /**
     * Starts one.
     *
     * @param wecom where the API is
     * @param suite the provider's suite
     * @param clock the time by which organizations are synced; tokens live by the system's
     */
    public ProviderNode(CorpStore store, String wecom, Suite suite, Clock clock) {
        this(store, Suites.at(wecom, store), suite, clock);
    }

    /** One that reaches WeCom its own way; closes that with itself. */
    public ProviderNode(CorpStore store, Suites suites, Suite suite, Clock clock) {
        this(store, suites, suite, clock, Map.of());
    }

    /** One whose auth element says more than suite and secret. */
    public ProviderNode(CorpStore store, Suites suites, Suite suite, Clock clock, Map<String, ?> more) {
        Map<String, Object> authConfig = new HashMap<>(more);
        authConfig.putAll(Map.of("suiteId", suite.suiteId(), "suiteSecret", suite.secret()));
        this.suites = suites;
        system = RunningSystem.on(store, clock);
        auth = new QywxProxyType(suites, store)
                .create(new ElementDefinition(
                        app,
                        Provider.AUTH,
                        "auths.loginTypes.QywxProxyType",
                        "My suite",
                        "1.0.0",
                        Map.of("authConfig", authConfig)));
        app.with(Provider.AUTH, auth);
    }

    public QywxProxyCorp corp(String corpId, String fullName) {
        return corp(system, corpId, fullName);
    }

    /** One whose guard holds nothing. */
    public QywxProxyCorp unguarded(String corpId, String fullName) {
        return corp(
                system, corpId, fullName, Map.of("guard", Map.of("maxRemovals", 1_000_000, "maxRemovalPercent", 100)));
    }

    /** An organization on another system, which asks this node's suite. */
    public QywxProxyCorp corp(RunningSystem other, String corpId, String fullName) {
        return corp(other, corpId, fullName, Map.of());
    }

    private QywxProxyCorp corp(RunningSystem other, String corpId, String fullName, Map<String, ?> more) {
        Map<String, Object> file = new HashMap<>(more);
        file.putAll(Map.of("corpId", corpId, "authFullName", Provider.AUTH, "autoInit", false));
        return (QywxProxyCorp) new dev.corpkit.corps.qywxproxy.QywxProxyType(other)
                .create(new ElementDefinition(
                        app,
                        fullName,
                        dev.corpkit.corps.qywxproxy.QywxProxyType.FULL_NAME,
                        "My organization",
                        "1.0.0",
                        file));
    }

    @Override
    public void close() {
        system.close();
        suites.close();
    }
}
