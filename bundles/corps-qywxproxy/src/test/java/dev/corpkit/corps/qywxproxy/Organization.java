package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organization on a store in memory and a fake enterprise. */
final class Organization implements AutoCloseable {

    static final OrgKey KEY = new OrgKey("myapp", "corps.MyQywxProxyCorp");

    final InMemoryCorpStore store = new InMemoryCorpStore();
    final FakeEnterprise enterprise = new FakeEnterprise();
    final FakeAuth auth = new FakeAuth(enterprise);
    final FakeApp app = new FakeApp(KEY.appId()).with("auths.QywxProxyAuth", auth);
    final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    final RunningSystem system;

    Organization() {
        this(ProviderLimits.NONE, AnswerLimits.DEFAULT);
    }

    Organization(ProviderLimits limits, AnswerLimits answers) {
        system = new RunningSystem(store, clock, Threads.start(1, 4), limits, answers);
    }

    /** The organization with these fields added to its business file. */
    QywxProxyCorp corp(Map<String, ?> fields) {
        return corp(app, KEY.fullName(), fields);
    }

    QywxProxyCorp corp() {
        return corp(Map.of());
    }

    QywxProxyCorp corp(FakeApp inApp, String fullName, Map<String, ?> fields) {
        Map<String, Object> config = new HashMap<>(
                Map.of("corpId", FakeEnterprise.CORP_ID, "authFullName", "auths.QywxProxyAuth", "autoInit", false));
        config.putAll(fields);
        return (QywxProxyCorp) new QywxProxyType(system)
                .create(new ElementDefinition(
                        inApp, fullName, QywxProxyType.FULL_NAME, "My Organization", "1.0.0", config));
    }

    Organization stored(DeptRow... depts) {
        store.run(tx -> {
            tx.orgs().lock(KEY);
            tx.depts().insert(KEY, List.of(depts));
        });
        return this;
    }

    Organization stored(MemberRow... members) {
        store.run(tx -> {
            tx.orgs().lock(KEY);
            tx.members().insert(KEY, List.of(members));
        });
        return this;
    }

    /** The enterprise has twenty departments, four members and a tag for department 2 and those below it. */
    void withTwentyDepts() {
        enterprise.dept(1, 0, "Example Ltd");
        for (long dept = 2; dept <= 20; dept++) {
            enterprise.dept(dept, dept <= 10 ? 1 : dept - 10, "Department " + dept);
        }
        enterprise.user("a", 2L).user("b", 2L).user("c", 12L).user("d", 3L);
        enterprise.tags.put(7L, new WeComTag(7, "on duty", List.of("a"), List.of(2L)));
    }

    CorpStore store() {
        return store;
    }

    @Override
    public void close() {
        system.close();
    }
}
