package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Organizations on a store, for laws of other packages. One thread calls, so that a seed always tells the same story. */
public final class LawSystem implements AutoCloseable {

    private static final String AUTH = "auths.QywxProxyAuth";

    private final RunningSystem system;

    /** On a store. */
    public LawSystem(CorpStore store, Clock clock) {
        system = new RunningSystem(store, clock, Threads.start(1, 1), ProviderLimits.NONE, AnswerLimits.DEFAULT);
    }

    /** An organization of an app of its own, with these fields in its business file. */
    public QywxProxyCorp corp(QywxProxyAuth auth, String corpId, String fullName, Map<String, ?> fields) {
        Map<String, Object> config = new HashMap<>(Map.of("corpId", corpId, "authFullName", AUTH, "autoInit", false));
        config.putAll(fields);
        return (QywxProxyCorp) new QywxProxyType(system)
                .create(new ElementDefinition(
                        new FakeApp("myapp").with(AUTH, auth),
                        fullName,
                        QywxProxyType.FULL_NAME,
                        "My Organization",
                        "1.0.0",
                        config));
    }

    @Override
    public void close() {
        system.close();
    }
}
