package dev.corpkit.corps.shell.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.shell.FakeApps;
import dev.corpkit.corps.shell.FakeAuth;
import dev.corpkit.corps.shell.FakeCorp;
import dev.corpkit.corps.shell.Instances;
import dev.corpkit.corps.shell.Screen;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.AuthMode;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindingCommandsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final FakeClock clock = FakeClock.at(NOW);
    private final FakeApp app = new FakeApp("first");
    private final FakeApps apps = new FakeApps(app);
    private final Screen screen = new Screen();
    private final List<Finding> found = new ArrayList<>();
    private final FakeAuth auth = new FakeAuth("auths.A", "dkA")
            .authorizedBy("wpA")
            .answer("getSuiteTicketTime", NOW.minusSeconds(240))
            .answer("getLoadedTime", NOW.minusSeconds(3600))
            .answer("getAuthConfig", Map.of("token", "***"))
            .answer("getCallBacks", List.of())
            .answer("refresh", answered(new VisibleScope(List.of(1L), List.of("a"), List.of()), List.of("contact:a")));
    private boolean served = true;

    private record Standing(String getKind, String getPlace, String getCause, String getRemedy, long getCount)
            implements CorpFinding {
        @Override
        public Instant getSince() {
            return NOW;
        }
    }

    @Test
    @Tag("F3")
    void whereAllIsWellTheDoctorSaysWhatItTriedAndEndsWell() {
        app.with("auths.A", auth.auth());
        assertThatCode(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .doesNotThrowAnyException();
        assertThat(screen.lines())
                .containsExactly(
                        "CHECK                              RESULT",
                        "database                     well  can be written",
                        "suite dkA, ticket            well  4 min old",
                        "suite dkA, callback address  well  is answered here; no callback but tickets has come yet",
                        "suite dkA, WeCom             well  answers about enterprise wpA: 1 permission, visible scope 1"
                                + " department, 1 member, 0 tags",
                        "",
                        "Nothing needs to be done.");
    }

    @Test
    @Tag("F3")
    void whatIsWrongOnTheWayToWeComIsNamedAndTheDoctorFails() {
        app.with(
                "auths.A",
                auth.answer("getSuiteTicketTime", NOW.minusSeconds(2400))
                        .answer("getSuiteTicketDue", NOW.minusSeconds(600))
                        .fail(
                                "refresh",
                                new CorpException(
                                        "WeCom agent/get for wpA failed: errcode 60020 (WeCom saw 192.0.2.1)."))
                        .auth());
        served = false;
        assertThatThrownBy(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .hasMessage("Somebody has to act: 3 checks are wrong, 0 causes stand.");
        assertThat(screen.text())
                .contains(
                        "WRONG  40 min old, too old",
                        "WRONG  no HTTP server answers here: the port is taken",
                        "CORPKIT_HTTP_PORT",
                        "see the log")
                .contains("WRONG  WeCom agent/get for wpA failed: errcode 60020 (WeCom saw 192.0.2.1).");
    }

    @Test
    @Tag("A5")
    void aTicketThatWentTooOldBeforeAStartIsWaitedForUntilTheNextPush() {
        app.with(
                "auths.A",
                auth.answer("getSuiteTicketTime", NOW.minusSeconds(2400))
                        .answer("getSuiteTicketDue", NOW.plusSeconds(840))
                        .auth());

        assertThatCode(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .doesNotThrowAnyException();
        assertThat(screen.text())
                .contains(
                        "waiting  40 min old, too old: ",
                        "until WeCom pushes the next, which is due by 2026-11-01T08:14");
    }

    @Test
    @Tag("A5")
    void aTicketThatCannotHaveComeYetIsWaitedForAndNothingIsWrong() {
        app.with(
                "auths.A",
                auth.answer("getSuiteTicketTime", null)
                        .answer("getLoadedTime", NOW.minusSeconds(60))
                        .auth());
        assertThatCode(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .doesNotThrowAnyException();
        assertThat(screen.text()).contains("waiting  none has come;", "the first is due by 2026-11-01T08:14:00Z");

        clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .hasMessage("Somebody has to act: 1 check is wrong, 0 causes stand.");
    }

    @Test
    @Tag("F3")
    void anEmptyScopeIsToldAndMissingPermissionsAreWrong() {
        app.with(
                "auths.A",
                auth.answer("refresh", answered(new VisibleScope(List.of(), List.of(), List.of()), List.of("x")))
                        .auth());
        commands(new InMemoryCorpStore(), null).doctor(screen.session());
        assertThat(screen.text())
                .contains(
                        "well  answers about enterprise wpA: its visible scope is empty; its administrator sets it, see"
                                + " auths:admins wpA");

        auth.answer("refresh", answered(new VisibleScope(List.of(1L), List.of(), List.of()), null));
        assertThatThrownBy(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()));
        assertThat(screen.text()).contains("no permission is granted, see auths:permissions wpA");
    }

    @Test
    @Tag("F3")
    void whatCorpKitKeepsOfAnOutageIsNotTheNewestCallbackAndNoAgeIsNegative() {
        CallBackRecord own = record("corpkit:outage", NOW.plus(Duration.ofDays(7)), CallBackRecord.State.WAITING);
        app.with(
                "auths.A",
                auth.answer(
                                "getCallBacks",
                                List.of(own, record("change_auth", NOW.minusSeconds(180), CallBackRecord.State.DONE)))
                        .auth());
        commands(new InMemoryCorpStore(), null).doctor(screen.session());
        assertThat(screen.text()).contains("is answered here; the newest callback came 3 min ago");

        auth.answer("getCallBacks", List.of(own));
        commands(new InMemoryCorpStore(), null).doctor(screen.session());
        assertThat(screen.text()).contains("is answered here; no callback but tickets has come yet");

        auth.answer("getCallBacks", List.of(record("change_auth", NOW.plusSeconds(90), CallBackRecord.State.DONE)));
        commands(new InMemoryCorpStore(), null).doctor(screen.session());
        assertThat(screen.text()).contains("the newest callback came 0 min ago");
    }

    @Test
    @Tag("F3")
    void whereNobodyCanBeAskedAboutTheDoctorSaysWhy() {
        app.with("auths.A", auth.answer("getAuthorizations", List.of()).auth());
        commands(new InMemoryCorpStore(), null).doctor(screen.session());
        assertThat(screen.text()).contains("well  nobody to ask about: no enterprise has authorized the suite yet");

        auth.answer("getCallBacks", List.of(record("create_auth", NOW, CallBackRecord.State.WAITING)));
        commands(new InMemoryCorpStore(), null).doctor(screen.session());
        assertThat(screen.text()).contains("waiting  nobody to ask about yet: callbacks wait: see auths:callbacks");

        auth.answer("getAuthorizations", List.of(authorization(Status.CANCELLED), authorization(Status.SUSPENDED)));
        assertThatThrownBy(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .hasMessageContaining("1 check is wrong");
        assertThat(screen.text())
                .contains("WRONG  nobody to ask about: every authorization is suspended or cancelled: see auths:list");
    }

    private static CallBackRecord record(String kind, Instant receivedAt, CallBackRecord.State state) {
        return new CallBackRecord(1, "", kind, receivedAt, receivedAt, state, 0, null, null);
    }

    @Test
    @Tag("F3")
    void withoutAStoreTheDoctorStillAnswersAndSaysSo() {
        app.with("auths.A", auth.auth());
        assertThatThrownBy(() -> commands(null, () -> "The key file is gone: put it back")
                        .doctor(screen.session()))
                .hasMessageContaining("1 check is wrong");
        assertThat(screen.lines().get(1)).isEqualTo("database  WRONG  The key file is gone: put it back");
        assertThat(auth.asked).isEmpty();
    }

    @Test
    @Tag("F3")
    void aDatabaseThatFailsAndOneThatHangsAreWrong() {
        assertThatThrownBy(() -> commands(
                                new CorpStore() {
                                    @Override
                                    public <T> T inTransaction(Function<StoreTransaction, T> work) {
                                        throw new StoreException("The database is read-only");
                                    }
                                },
                                null)
                        .doctor(screen.session()))
                .isNotNull();
        assertThat(screen.lines().get(1)).isEqualTo("database  WRONG  The database is read-only");

        Checkup hanging = new Checkup(work -> {}, Duration.ZERO);
        assertThat(hanging.of(List.of(new Check("database", () -> Check.Outcome.well(""))))
                        .values())
                .singleElement()
                .isEqualTo(Check.Outcome.wrong("no answer within 0 seconds"));
    }

    @Test
    @Tag("F1")
    void findingsAreToldByUrgencyOneCauseOnceAndANoticeAloneIsNoFailure() {
        found.add(finding(Urgency.NOTICE, "note", "place", "Somebody ought to know."));
        assertThatCode(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .doesNotThrowAnyException();

        IntStream.range(10, 69)
                .forEach(i -> found.add(
                        finding(Urgency.WARNING, "sync", "organization first/corps.wp" + i, "Refused (60020).")));
        found.add(finding(Urgency.BROKEN, "store", "database", "Cannot be written."));
        assertThatThrownBy(() -> commands(new InMemoryCorpStore(), null).doctor(screen.session()))
                .hasMessage("Somebody has to act: 0 checks are wrong, 2 causes stand.");
        assertThat(screen.lines())
                .containsSubsequence(
                        "BROKEN  store: database, since 2026-11-01T08:00:00Z",
                        "  Cannot be written.",
                        "  Mend it.",
                        "WARNING  sync: organization first/corps.wp10, organization first/corps.wp11, organization"
                                + " first/corps.wp12 and 56 more, since 2026-11-01T08:00:00Z, count 59",
                        "  Refused (60020).",
                        "NOTICE  note: place, since 2026-11-01T08:00:00Z");
    }

    @Test
    void problemsAreSentencesAndNoneIsSaidSo() {
        FindingCommands commands = commands(new InMemoryCorpStore(), null);
        commands.problems(screen.session());
        assertThat(screen.lines()).containsExactly("No problems.");
        apps.problems.add(new ElementProblem(
                "first", "corps.X", "first/corps/X/X.json", "corpId", "a text that is not blank", "nothing"));
        commands.problems(screen.session());
        assertThat(screen.lines())
                .containsExactly("element corps.X of app first: first/corps/X/X.json field 'corpId':"
                        + " expected a text that is not blank, found nothing");
    }

    @Test
    void aProblemThatASourceTellsIsToldOnce() {
        apps.problems.add(
                new ElementProblem("first", "corps.X", "first/corps/X/X.json", "corpId", "a text", "nothing"));
        found.add(finding(Urgency.BROKEN, "element", "first/corps/X/X.json: corpId", "expected a text, found nothing"));
        commands(new InMemoryCorpStore(), null).problems(screen.session());
        assertThat(screen.lines()).hasSize(3);
    }

    @Test
    void aStoreThatIsNotOpenIsAProblemAndTheListIsNotWhole() {
        assertThatThrownBy(() ->
                        commands(null, () -> "The store cannot be opened: url").problems(screen.session()))
                .hasMessage("This list is not complete: the store is not open.");
        assertThat(screen.lines()).containsExactly("The store cannot be opened: url");
    }

    @Test
    void aStoreThatIsOpenAndCannotBeWrittenIsNotCalledClosed() {
        assertThatThrownBy(() -> commands(new InMemoryCorpStore(), () -> "The store cannot be written: url")
                        .problems(screen.session()))
                .hasMessage("This list is not complete: the store does not work.");
    }

    @Test
    void whileTheStoreIsNotOpenAnElementThatLacksItsTypeForThatIsNoProblem() {
        apps.problems.add(new ElementProblem(
                "first", "corps.X", "first/corps/X/e.json", "type", "a Type that is in service", "another"));
        assertThatThrownBy(
                () -> commands(null, () -> "The store cannot be opened: url").problems(screen.session()));
        assertThat(screen.lines()).containsExactly("The store cannot be opened: url");
    }

    @Test
    @Tag("G3")
    void problemsTellFindingsOfOrganizationsWithPlaceSinceCountAndRemedy() {
        FakeCorp corp = new FakeCorp("first", "corps.A")
                .answer(
                        "getFindings",
                        List.of(new Standing(
                                "unexplainedMembers", "members", "Nothing explains it", "Ask them\u009b\u202e", 3)));
        app.with("corps.A", corp.corp());
        commands(new InMemoryCorpStore(), null).problems(screen.session());
        assertThat(screen.lines())
                .containsExactly(
                        "WARNING  unexplainedMembers: organization first/corps.A, members, since 2026-11-01T08:00:00Z,"
                                + " count 3",
                        "  Nothing explains it",
                        "  Ask them??");
    }

    @Test
    @Tag("F1")
    void aMissingAuthorizationHasUrgencyAndKindAndStandsBehindWhatIsMoreUrgent() {
        FakeCorp corp = new FakeCorp("first", "corps.A")
                .answer(
                        "getFindings",
                        List.of(new Standing("notAuthorized", "authorization", "Not authorized", "See auths:link", 1)));
        app.with("corps.A", corp.corp());
        found.add(finding(Urgency.BROKEN, "sync", "organization first/corps.A, sync failed", "It failed."));
        commands(new InMemoryCorpStore(), null).problems(screen.session());
        assertThat(screen.lines().get(0)).startsWith("BROKEN  sync: organization first/corps.A, sync failed, since ");
        assertThat(screen.lines())
                .contains(
                        "WARNING  notAuthorized: organization first/corps.A, authorization, since 2026-11-01T08:00:00Z");
    }

    @Test
    @Tag("F3")
    void whileTheStoreIsBeingOpenedNothingIsWrongAndTheListsSayThatTheyAreNotWhole() {
        StoreTrouble opening = new StoreTrouble() {
            @Override
            public String message() {
                return "The store is being opened. Look again in a moment.";
            }

            @Override
            public boolean isOpening() {
                return true;
            }
        };
        String starting = "CorpKit is starting: this list is not complete. Look again in a moment.";
        assertThatThrownBy(() -> commands(null, opening).doctor(screen.session()))
                .hasMessage(starting);
        assertThat(screen.lines().get(1))
                .isEqualTo("database  waiting  The store is being opened. Look again in a moment.");
        assertThatThrownBy(() -> commands(null, opening).problems(screen.session()))
                .hasMessage(starting);
    }

    private FindingCommands commands(@Nullable CorpStore store, @Nullable StoreTrouble trouble) {
        Executor here = Runnable::run;
        return new FindingCommands(apps, new Instances(apps), () -> found, clock, () -> served, here, () -> {})
                .with(store, trouble);
    }

    private static Finding finding(Urgency urgency, String kind, String place, String cause) {
        return new Finding(urgency, kind, place, cause, "Mend it.", NOW, 1);
    }

    private static QywxProxyAuthorization answered(VisibleScope scope, @Nullable List<String> permissions) {
        return authorization(Status.ACTIVE, scope, permissions);
    }

    private static QywxProxyAuthorization authorization(Status status) {
        return authorization(status, new VisibleScope(List.of(), List.of(), List.of()), null);
    }

    private static QywxProxyAuthorization authorization(
            Status status, VisibleScope scope, @Nullable List<String> permissions) {
        return new QywxProxyAuthorization(
                "dkA",
                "wpA",
                "示例企业",
                "7",
                scope,
                status,
                null,
                NOW,
                NOW,
                permissions,
                false,
                null,
                AuthMode.ADMINISTRATOR);
    }
}
