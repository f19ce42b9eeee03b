package dev.corpkit.auths.qywxproxy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.CallbackConfig;
import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.callback.Callbacks;
import dev.corpkit.auths.qywxproxy.callback.TicketKeeper;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.callback.CallbackSecrets;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F2")
class AuthFindingsTest {

    private static final String SUITE = "dkSUITE";
    private static final CallbackConfig CONFIG =
            new CallbackConfig(SUITE, null, new AcceptedSecrets(new CallbackSecrets("T", "k".repeat(43))), Map.of());

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final TicketKeeper suite = new TicketKeeper(SUITE, store);
    private final List<QywxProxyAuthorization> authorizations = new ArrayList<>();
    private final AuthFindings source = new AuthFindings();

    @Test
    @Tag("A5")
    void missingTicketsAreNoHarmFor25MinutesAFindingAfter40AndTheNextOneEndsIt() {
        element(true, Optional.of(CONFIG));
        suite.acceptTicket("TICKET", clock.instant());
        try (LogWatcher log = LogWatcher.start()) {
            clock.advance(Duration.ofMinutes(25));
            assertThat(source.findings()).isEmpty();
            assertThat(log.events()).isEmpty();

            clock.advance(Duration.ofMinutes(15));
            assertThat(source.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.urgency()).isEqualTo(Urgency.WARNING);
                assertThat(finding.kind()).isEqualTo("suiteTicket");
                assertThat(finding.place()).contains(SUITE);
                assertThat(finding.remedy()).contains("callback address");
                assertThat(finding.since()).isEqualTo("2026-11-01T08:30:00Z");
            });

            suite.acceptTicket("TICKET2", clock.instant());
            assertThat(source.findings()).isEmpty();
            assertThat(source.findings()).isEmpty();
            assertThat(log.events()).hasSize(2);
            assertThat(log.events().get(0)).startsWith("WARN").contains("No suite ticket");
            assertThat(log.events().get(1)).startsWith("INFO").contains("come again suite=" + SUITE);
        }
    }

    @Test
    @Tag("A5")
    void aFirstTicketIsWaitedForFromTheStart() {
        element(true, Optional.of(CONFIG));
        clock.advance(Duration.ofMinutes(30));
        assertThat(source.findings()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(source.findings()).extracting(Finding::cause).allMatch(cause -> cause.contains("never was one"));
    }

    @Test
    void nobodyWaitsForTicketsOfAnElementThatReceivesNoneOrIsInactive() {
        element(true, Optional.empty());
        clock.advance(Duration.ofDays(1));
        assertThat(source.findings()).isEmpty();

        AuthFindings other = new AuthFindings();
        other.bindAuth(auth(false, Optional.of(CONFIG)));
        clock.advance(Duration.ofDays(1));
        assertThat(other.findings()).isEmpty();
    }

    @Test
    @Tag("A5")
    void ofTwoElementsOfOneSuiteTheTicketIsMissedOnce() {
        element(true, Optional.of(CONFIG));
        element(true, Optional.of(CONFIG));
        clock.advance(Duration.ofMinutes(40));
        assertThat(source.findings()).hasSize(1);
    }

    @Test
    @Tag("A4")
    void callbacksThatWaitLongOrWereGivenUpAreFound() {
        element(true, Optional.of(CONFIG));
        suite.acceptTicket("TICKET", clock.instant());
        keep("waiting", State.WAITING);
        clock.advance(Duration.ofMinutes(5));
        assertThat(source.findings()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        keep("failed", State.FAILED);

        assertThat(source.findings()).extracting(Finding::kind).containsExactly("callbacksWait", "callbacksGivenUp");
        assertThat(source.findings().get(0).cause()).startsWith("1 callback waits to be worked on, the oldest since ");
        keep("another", State.WAITING);
        assertThat(source.findings().get(0).count()).isEqualTo(2);
        assertThat(source.findings().get(0).cause()).startsWith("2 callbacks wait to be worked on, the oldest since ");
        assertThat(source.findings().get(0).since()).isEqualTo("2026-11-01T08:00:00Z");
    }

    @Test
    @Tag("A4")
    void givenUpCallbacksAreAFindingSinceTheOldestOfThemCame() {
        element(true, Optional.of(CONFIG));
        keep("failed", State.FAILED);
        clock.advance(Duration.ofMinutes(3));
        keep("failed later", State.FAILED);
        suite.acceptTicket("TICKET", clock.instant());
        clock.advance(Duration.ofMinutes(3));

        assertThat(source.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.since()).isEqualTo("2026-11-01T08:00:00Z");
            assertThat(finding.count()).isEqualTo(2);
            assertThat(finding.remedy()).contains("auths:retry", "spent");
        });
    }

    @Test
    @Tag("A2")
    void refusalsOfTheLastHourAreANoticeByReasonSinceAnybodyCanForge() {
        element(true, Optional.of(CONFIG));
        suite.acceptTicket("TICKET", clock.instant());
        store.run(tx -> tx.refusals().add(new RefusalRow(SUITE, "BAD_SIGNATURE", 7, clock.instant())));
        store.run(tx -> tx.refusals()
                .add(new RefusalRow(SUITE, "STALE", 7, clock.instant().minus(Duration.ofHours(2)))));

        assertThat(source.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.NOTICE);
            assertThat(finding.cause()).contains("BAD_SIGNATURE").doesNotContain("STALE");
        });
    }

    @Test
    @Tag("C20")
    void aSuspendedAuthorizationNamesItsReasonAndCommandUntilTheElementGoes() {
        QywxProxyAuth auth = element(true, Optional.empty());
        authorizations.add(authorization("wpA", Status.ACTIVE));
        authorizations.add(authorization("wpB", Status.SUSPENDED));

        assertThat(source.findings()).extracting(Finding::kind).containsExactly("authorization");
        assertThat(source.findings().get(0).toString())
                .contains("wpB", SUITE, "WeCom said no", "auths:refresh dkSUITE wpB")
                .doesNotContain("示例企业");

        source.unbindAuth(auth);
        assertThat(source.findings()).isEmpty();
    }

    private void keep(String kind, State state) {
        store.run(tx -> tx.callbacks()
                .insert(CallbackRow.arrived(SUITE, "wpX", kind, "<xml/>", kind, clock.instant(), clock.instant())
                        .with(state, 1, clock.instant(), null)));
    }

    private QywxProxyAuthorization authorization(String corpId, Status status) {
        return new QywxProxyAuthorization(
                SUITE,
                corpId,
                "示例企业",
                "7",
                new VisibleScope(List.of(), List.of(), List.of()),
                status,
                status == Status.ACTIVE ? null : "WeCom said no",
                clock.instant(),
                clock.instant(),
                null,
                false,
                null,
                QywxProxyAuthorization.AuthMode.ADMINISTRATOR);
    }

    private QywxProxyAuth element(boolean active, Optional<CallbackConfig> config) {
        QywxProxyAuth auth = auth(active, config);
        source.bindAuth(auth);
        return auth;
    }

    private QywxProxyAuth auth(boolean active, Optional<CallbackConfig> config) {
        Callbacks callbacks = new Callbacks(suite, config, store, clock, Settings.DEFAULT);
        return (QywxProxyAuth) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {QywxProxyAuth.class, CallbackOwner.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getSuiteId" -> SUITE;
                    case "isActive" -> active;
                    case "callbacks" -> callbacks;
                    case "findings" -> callbacks.findings();
                    case "getAuthorizations" -> authorizations;
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
