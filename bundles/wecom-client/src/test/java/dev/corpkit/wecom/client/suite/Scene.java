package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** A provider with one suite and one enterprise that authorized it, before a fake WeCom and with a clock that stands still. */
final class Scene implements AutoCloseable {

    static final String SUITE = "dkSIMSUITE";
    static final String CORP = "wpSIMAAAA01";
    static final String TICKET = "SECRET-TICKET";
    static final String PERMANENT_CODE = "SECRET-PERMANENT-CODE";
    static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    /** Nothing of this may be told to anyone. */
    static final List<String> SECRETS = List.of(
            TICKET,
            PERMANENT_CODE,
            "SECRET-SUITE-SECRET",
            "SECRET-PROVIDER-SECRET",
            "SECRET-CORP-TOKEN",
            "SECRET-SUITE-TOKEN",
            "SECRET-PROVIDER-TOKEN",
            "SECRET-");

    final FakeWeCom wecom = new FakeWeCom();
    final InMemoryCorpStore store = new InMemoryCorpStore();
    final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Runnable> onPause = new ConcurrentHashMap<>();
    final List<Suites> nodes = new ArrayList<>();
    final WeComSuite suite = node("node1");

    Scene() {
        ticket();
        authorization(Status.ACTIVE);
    }

    /** The suite on another node that shares the database. */
    WeComSuite node(String name) {
        return node(name, store);
    }

    /** The same, over a store that stands before the database. */
    WeComSuite node(String name, CorpStore store) {
        Settings settings = new Settings(wecom.url(), Duration.ofSeconds(5), READ_TIMEOUT, 4);
        Suites suites = new Suites(settings, store, clock, new Random(1), this::pause, name);
        nodes.add(suites);
        return suites.open(new SuiteCredentials(SUITE, "SECRET-SUITE-SECRET", "wwPROVIDER", "SECRET-PROVIDER-SECRET"));
    }

    private void pause(Duration length) {
        pauses.add(length);
        clock.advance(length);
        onPause.getOrDefault(pauses.size(), () -> {}).run();
    }

    /** Something happens in a pause; the first one is 1. */
    void onPause(int pause, Runnable event) {
        onPause.put(pause, event);
    }

    QywxProxyClient client() {
        return suite.client(CORP);
    }

    void ticket() {
        store.run(tx -> tx.suiteTickets().save(new SuiteTicketRow(SUITE, TICKET, clock.instant())));
    }

    void authorization(Status status) {
        store.run(tx -> tx.authorizations()
                .save(new AuthorizationRow(
                        SUITE,
                        CORP,
                        CORP,
                        PERMANENT_CODE,
                        "1000046",
                        ScopeRow.EMPTY,
                        status,
                        status == Status.ACTIVE ? null : "WeCom said no",
                        clock.instant(),
                        clock.instant())));
    }

    /** The next auth code gives this permanent code. */
    void newCode(String permanentCode) {
        String answer = FakeWeCom.golden("service/v2/get_permanent_code").replace(PERMANENT_CODE, permanentCode);
        wecom.next("service/v2/get_permanent_code", answer);
    }

    /** What another node stores when the event of a reset reaches it. */
    void resetElsewhere(String next) {
        store.run(tx -> tx.authorizations()
                .save(Draft.of(tx.authorizations().find(SUITE, CORP).orElseThrow())
                        .codes(PERMANENT_CODE, next)
                        .row(clock.instant())));
    }

    /** gettoken succeeds from now on. */
    void takesCodes() {
        wecom.always("gettoken", FakeWeCom.golden("gettoken"));
    }

    AuthorizationRow stored() {
        return store.inTransaction(tx -> tx.authorizations().find(SUITE, CORP).orElseThrow());
    }

    @Override
    public void close() {
        nodes.forEach(Suites::close);
        wecom.close();
    }
}
