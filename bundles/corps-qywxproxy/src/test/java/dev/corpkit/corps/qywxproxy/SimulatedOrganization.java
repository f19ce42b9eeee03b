package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.contacts.ContactEvent;
import dev.corpkit.simulator.contacts.ContactEvents;
import dev.corpkit.simulator.contacts.Leaving;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.AppView;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.suite.Suites;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two organizations of one simulated enterprise: one follows its events, the other is synced. */
final class SimulatedOrganization implements AutoCloseable {

    private static final String APP = "myapp";

    final Simulator wecom = Simulator.start();
    final InMemoryCorpStore store = new InMemoryCorpStore();
    final Enterprise enterprise;
    final QywxProxyCorp byEvents;
    final QywxProxyCorp bySyncs;
    private final Suites suites = Suites.at(wecom.baseUri().toString(), store);
    private final FakeApp app = new FakeApp(APP);
    private final RunningSystem system = new RunningSystem(
            store,
            FakeClock.at("2026-11-01T08:00:00Z"),
            Threads.start(1, 4),
            ProviderLimits.NONE,
            AnswerLimits.DEFAULT);

    SimulatedOrganization(EnterpriseShape shape) {
        enterprise = wecom.world().addEnterprise(shape);
        var template = wecom.world().addSuite("Example application");
        var provider = wecom.world().provider();
        WeComSuite suite = suites.open(
                new SuiteCredentials(template.suiteId(), template.secret(), provider.corpId(), provider.secret()));
        suite.acceptTicket(wecom.console().suiteTicket(template.suiteId()));
        suite.authorize(wecom.console().authorize(template.suiteId(), enterprise.corpId()));
        wecom.console().goLive(enterprise.corpId());
        String agentId = suite.refresh(enterprise.corpId()).agentId();
        app.with("auths.QywxProxyAuth", new FakeAuth(suite.client(enterprise.corpId()), agentId));
        byEvents = corp("corps.ByEvents");
        bySyncs = corp("corps.BySyncs");
    }

    private QywxProxyCorp corp(String fullName) {
        Map<String, Object> guard = Map.of("maxRemovals", 1_000_000, "maxRemovalPercent", 100);
        return (QywxProxyCorp) new QywxProxyType(system)
                .create(new ElementDefinition(
                        app,
                        fullName,
                        QywxProxyType.FULL_NAME,
                        "My Organization",
                        "1.0.0",
                        Map.of(
                                "corpId",
                                enterprise.corpId(),
                                "authFullName",
                                "auths.QywxProxyAuth",
                                "autoInit",
                                false,
                                "guard",
                                guard)));
    }

    AppView view() {
        return wecom.console().app(enterprise.corpId()).view();
    }

    /**
     * Lets things happen and returns what WeCom's change_contact events would name of it. Tags have no event for being made,
     * renamed or removed: those are named as if somebody had said so.
     */
    ContactHints happen(long seed, int count) {
        AppView before = view();
        List<Change> changes = enterprise.randomChanges(seed, count);
        Set<Long> tags = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof TagChange.Created created) {
                tags.add((long) created.tag().id());
            } else if (change instanceof TagChange.Renamed renamed) {
                tags.add((long) renamed.id());
            } else if (change instanceof TagChange.Removed removed) {
                tags.add((long) removed.id());
            }
        }
        ContactHints told = ContactEvents.between(before, view(), Leaving.UPDATED).stream()
                .filter(event -> !event.isSubscription())
                .map(SimulatedOrganization::hints)
                .reduce(ContactHints.NONE, ContactHints::and);
        return told.and(new ContactHints(Set.of(), Set.of(), tags, false));
    }

    private static ContactHints hints(ContactEvent event) {
        Map<String, String> fields = event.elements();
        if (fields.containsKey("TagId")) {
            return ContactHints.ofTag(
                    Long.parseLong(fields.get("TagId")),
                    ids(fields, "AddUserItems", "DelUserItems").collect(Collectors.toSet()),
                    ids(fields, "AddPartyItems", "DelPartyItems")
                            .map(Long::valueOf)
                            .collect(Collectors.toSet()));
        }
        return fields.containsKey("Id")
                ? ContactHints.ofDepts(Set.of(Long.valueOf(fields.get("Id"))))
                : ContactHints.ofUsers(
                        ids(fields, ContactEvent.USER_ID, "NewUserID").collect(Collectors.toSet()));
    }

    private static Stream<String> ids(Map<String, String> fields, String... names) {
        return Stream.of(names)
                .filter(fields::containsKey)
                .flatMap(name -> Stream.of(fields.get(name).split(",")));
    }

    /** All rows of an organization, a line a row. */
    Set<String> rows(QywxProxyCorp corp) {
        OrgKey org = new OrgKey(APP, corp.getCorpFullName());
        return ((CorpStore) store).inTransaction(tx -> {
            Set<String> lines = new TreeSet<>();
            tx.depts().all(org).forEach(row -> lines.add(row.toString()));
            tx.members()
                    .all(org)
                    .forEach(row -> lines.add(
                            row + " " + row.userId() + " " + row.name().hashCode() + " main=" + row.mainDeptId()));
            tx.deptLinks().all(org).forEach(row -> lines.add(row.toString()));
            tx.roles().all(org).forEach(row -> lines.add(row.toString()));
            tx.roleMembers().all(org).forEach(row -> lines.add(row.toString()));
            return lines;
        });
    }

    long runsByEvents() {
        OrgKey org = new OrgKey(APP, byEvents.getCorpFullName());
        return ((CorpStore) store)
                .inTransaction(tx -> tx.runs().list(org, 1000).stream()
                        .filter(run -> run.kind() == dev.corpkit.corps.store.RunRow.Kind.EVENTS)
                        .count());
    }

    @Override
    public void close() {
        system.close();
        suites.close();
        wecom.close();
    }
}
