package dev.corpkit.corps.jobs.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.OrphanedCorp;
import dev.corpkit.corps.api.OrphanedCorps;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.jobs.schedule.ScheduledCorp;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is judged wrong of organizations, and how it is folded. */
class OrganizationFindingsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final ScopeRow SEEN = new ScopeRow(List.of("1"), List.of(), List.of());
    private static final OrgKey A = new OrgKey("app", "corps.A");

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at(NOW);
    private final OrganizationFindings findings = new OrganizationFindings(store, clock);

    @Test
    @Tag("G2")
    void whoWasNeverReadWholeIsBrokenAtOnce() {
        run(A, "r1", Outcome.PARTIAL, SEEN, refused("wpA", 48002));
        gap(A, "user/list (48002)");

        assertThat(only().urgency()).isEqualTo(Urgency.BROKEN);
        assertThat(only().kind()).isEqualTo("sync");
        assertThat(only().place()).isEqualTo("organization app/corps.A, never read whole, user/list (48002)");
        assertThat(only().cause()).contains("never read whole", "errcode 48002", "auths:permissions wpA");

        run(A, "r2", Outcome.COMPLETE, SEEN);
        gaps(A);
        assertThat(findings.findings()).isEmpty();
    }

    @Test
    @Tag("G2")
    void oneCauseInManyOrganizationsIsOneFindingWithTheCount() {
        for (int number = 10; number < 69; number++) {
            run(org(number), "r1", Outcome.PARTIAL, SEEN, refused("wp" + number, 48002));
        }
        for (int number = 70; number < 77; number++) {
            run(org(number), "r1", Outcome.FAILED, ScopeRow.EMPTY, refused("wp" + number, 60020));
        }
        run(A, "r1", Outcome.PARTIAL, SEEN, refused("wpA", 45009));

        assertThat(findings.findings())
                .extracting(Finding::place, Finding::count)
                .containsExactlyInAnyOrder(
                        tuple("organizations, never read whole, user/list (48002)", 59L),
                        tuple("organizations, sync failed, user/list (60020)", 7L),
                        tuple("organization app/corps.A, never read whole, user/list (45009)", 1L));
        assertThat(findings.findings())
                .extracting(Finding::cause)
                .anyMatch(cause ->
                        cause.startsWith("59 organizations (app/corps.10, app/corps.11, app/corps.12 and 56 more)"));
    }

    @Test
    void whatIsStoredWithoutAnElementIsANoticeWhoseRemedyWorksWithoutOneThoughNoneAtAllIsLoaded() {
        findings.with(new Elements(Set.of()));
        run(A, "r1", Outcome.FAILED, ScopeRow.EMPTY, "No authorization");
        assertThat(only().urgency()).as("elements load").isEqualTo(Urgency.BROKEN);

        clock.advance(Duration.ofMinutes(2));
        assertThat(sync().urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(sync().remedy())
                .contains("Put its folder back", "corps:orphans", "corps:erase --yes APP NAME")
                .doesNotContain("corps:sync", "corps:runs");

        QywxProxyCorp own = new ScheduledCorp(store, clock, A.fullName(), null).service;
        findings.loaded(own);
        assertThat(only().urgency()).isEqualTo(Urgency.BROKEN);
        findings.unloaded(own);
        assertThat(sync().urgency()).isEqualTo(Urgency.NOTICE);
    }

    @Test
    void anElementThatLeavesCountsAsGoneAtOnceAlsoRightAfterAStart() {
        findings.with(new Elements(Set.of()));
        run(A, "r1", Outcome.FAILED, ScopeRow.EMPTY, "No authorization");
        QywxProxyCorp own = new ScheduledCorp(store, clock, A.fullName(), null).service;
        findings.loaded(own);
        assertThat(only().urgency()).isEqualTo(Urgency.BROKEN);

        findings.unloaded(own);
        assertThat(sync().urgency()).isEqualTo(Urgency.NOTICE);

        findings.loaded(own);
        assertThat(only().urgency()).isEqualTo(Urgency.BROKEN);
    }

    @Test
    void organizationsWithoutElementAreOneNoticeThoughNothingElseIsWrongWithThem() {
        for (int number = 10; number < 69; number++) {
            run(org(number), "r1", Outcome.COMPLETE, SEEN);
        }
        clock.advance(Duration.ofMinutes(2));
        assertThat(findings.findings()).as("nobody knows elements").isEmpty();

        findings.with(new Elements(Set.of(org(68))));
        Instant first = clock.instant();
        assertThat(only().kind()).isEqualTo("withoutElement");
        clock.advance(Duration.ofMinutes(5));
        assertThat(only().since()).isEqualTo(first);
        assertThat(only().urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(only().count()).isEqualTo(58);
        assertThat(only().cause())
                .isEqualTo(
                        "58 organizations are without element: app/corps.10, app/corps.11, app/corps.12 and 55 more.");
        assertThat(only().remedy()).contains("Put the folder back", "corps:orphans", "corps:erase");
    }

    @Test
    void whatIsWrongWithAnElementThatIsHereAndNotLoadedStaysAndPointsToWhyItIsNot() {
        findings.with(new Elements(Set.of(A)));
        run(A, "r1", Outcome.FAILED, ScopeRow.EMPTY, "No authorization");
        clock.advance(Duration.ofMinutes(2));

        assertThat(only().urgency()).isEqualTo(Urgency.BROKEN);
        assertThat(only().remedy())
                .startsWith("Its element is not loaded, so nothing syncs it: corps:problems says why.");
    }

    @Test
    void aSyncThatSomebodyCancelledIsNoFindingAndMendsNone() {
        cancelled(A, "r1");
        assertThat(findings.findings()).isEmpty();

        run(A, "r2", Outcome.COMPLETE, SEEN);
        cancelled(A, "r3");
        assertThat(findings.findings()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        run(A, "r4", Outcome.FAILED, ScopeRow.EMPTY, "The run of app/corps.A failed");
        cancelled(A, "r5");
        run(A, "r6", Outcome.FAILED, ScopeRow.EMPTY, "The run of app/corps.A failed");
        cancelled(A, "r7");
        assertThat(only().urgency()).isEqualTo(Urgency.WARNING);
        assertThat(only().since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void otherReasonsInSeveralOrganizationsAreOtherFindings() {
        run(org(10), "r1", Outcome.FAILED, ScopeRow.EMPTY, "The answer was late, (7) seconds");
        run(org(11), "r1", Outcome.FAILED, ScopeRow.EMPTY, "The answer was late, (8) seconds");
        run(org(12), "r1", Outcome.FAILED, ScopeRow.EMPTY, "Its host is unknown");
        run(org(13), "r1", Outcome.FAILED, ScopeRow.EMPTY, "Its host is unknown");

        assertThat(findings.findings())
                .extracting(Finding::place, Finding::count)
                .containsExactly(tuple("organizations, sync failed", 2L), tuple("organizations, sync failed", 2L));
        assertThat(findings.findings()).extracting(Finding::subject).doesNotHaveDuplicates();
    }

    @Test
    @Tag("G3")
    void anEmptyScopeRightAfterTheScanIsNoAlarmForADay() {
        run(A, "r1", Outcome.PARTIAL, ScopeRow.EMPTY, "The visible scope is empty");
        scopeIsEmpty(A);
        clock.advance(Duration.ofHours(23));
        assertThat(only().urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(only().kind()).isEqualTo("scope");
        assertThat(only().cause())
                .contains("The visible scope is empty", "waiting for the administrator to set the scope");

        clock.advance(Duration.ofHours(1));
        run(A, "r2", Outcome.PARTIAL, ScopeRow.EMPTY, "The visible scope is empty");
        scopeIsEmpty(A);
        assertThat(only().urgency()).isEqualTo(Urgency.BROKEN);
        assertThat(only().since()).isEqualTo(NOW);
    }

    @Test
    @Tag("G3")
    void aScopeThatBecomesEmptyIsAnAlarmAtOnce() {
        run(A, "r1", Outcome.COMPLETE, SEEN);
        run(A, "r2", Outcome.PARTIAL, ScopeRow.EMPTY, "The visible scope is empty");
        scopeIsEmpty(A);

        assertThat(only().urgency()).isEqualTo(Urgency.WARNING);
        assertThat(only().cause()).contains("became empty");
        assertThat(only().remedy()).isEqualTo("See auths:admins wpA");
    }

    @Test
    void syncsThatFailStandSinceTheFirst() {
        run(A, "r1", Outcome.COMPLETE, SEEN);
        clock.advance(Duration.ofMinutes(1));
        run(A, "r2", Outcome.FAILED, ScopeRow.EMPTY, "The run of app/corps.A failed");
        clock.advance(Duration.ofMinutes(1));
        run(A, "r3", Outcome.FAILED, ScopeRow.EMPTY, "The run of app/corps.A failed");

        assertThat(only().urgency()).isEqualTo(Urgency.WARNING);
        assertThat(only().cause()).contains("The run of app/corps.A failed. The last that did not fail ended at ");
        assertThat(only().since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatIsStoredIsToldUnderItsKindInCamelCase() {
        run(A, "r1", Outcome.COMPLETE, SEEN);
        store.run(tx -> tx.findings()
                .replace(
                        A,
                        EnumSet.of(Kind.UNEXPLAINED_MEMBERS),
                        List.of(new FindingRow(
                                Kind.UNEXPLAINED_MEMBERS,
                                "members",
                                "Nobody knows",
                                "Ask by corps:members NAME",
                                NOW,
                                7))));

        assertThat(only().kind()).isEqualTo("unexplainedMembers");
        assertThat(only().place()).isEqualTo("organization app/corps.A, members");
        assertThat(only().remedy()).isEqualTo("Ask by corps:members corps.A");
        assertThat(only().count()).isEqualTo(7);
    }

    @Test
    @Tag("G1")
    void removalsThatWaitAreAFinding() {
        run(A, "r1", Outcome.COMPLETE, SEEN);
        store.run(tx ->
                tx.held().replace(A, List.of(new HeldRow(HeldRow.Kind.MEMBER, "a", "More than 20 % would go", "r1"))));

        assertThat(only().kind()).isEqualTo("held");
        assertThat(only().remedy()).contains("corps:held corps.A", "r1");
        assertThat(only().since()).isEqualTo(NOW);
    }

    private Finding sync() {
        return findings.of(Set.of("sync")).get(0);
    }

    private Finding only() {
        assertThat(findings.findings()).hasSize(1);
        return findings.findings().get(0);
    }

    /** Elements that are here, loaded or not. */
    private record Elements(Set<OrgKey> here) implements OrphanedCorps {

        @Override
        public boolean hasElement(String appId, String corpFullName) {
            return here.contains(new OrgKey(appId, corpFullName));
        }

        @Override
        public List<OrphanedCorp> getOrphanedCorps() {
            throw new UnsupportedOperationException("reads everything");
        }

        @Override
        public Map<String, Object> exportCorp(String appId, String corpFullName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OrphanedCorp eraseCorp(String appId, String corpFullName) {
            throw new UnsupportedOperationException();
        }
    }

    private static OrgKey org(int number) {
        return new OrgKey("app", "corps." + number);
    }

    private static String refused(String corpId, int code) {
        return "Members of department 2: WeCom user/list for " + corpId + " failed: errcode " + code
                + " (not allowed, hint 17). See what the enterprise granted: auths:permissions " + corpId + ".";
    }

    private void gap(OrgKey org, String place) {
        gaps(org, new FindingRow(Kind.GAP, place, "cause", "remedy", clock.instant(), 1));
    }

    private void gaps(OrgKey org, FindingRow... rows) {
        store.run(tx -> tx.findings().replace(org, EnumSet.of(Kind.GAP), List.of(rows)));
    }

    private void scopeIsEmpty(OrgKey org) {
        store.run(tx -> tx.findings()
                .replace(
                        org,
                        EnumSet.of(Kind.SCOPE),
                        List.of(new FindingRow(
                                Kind.SCOPE,
                                "visible scope",
                                "It is empty",
                                "See auths:admins CORPID",
                                clock.instant(),
                                1))));
    }

    private void cancelled(OrgKey org, String runId) {
        RunRow run = row(org, runId, Outcome.FAILED, ScopeRow.EMPTY, "It was cancelled");
        keep(org, new RunRow(run.kind(), run.report().cancelled(), run.scope(), run.steady()));
    }

    private void run(OrgKey org, String runId, Outcome outcome, ScopeRow scope, String... problems) {
        keep(org, row(org, runId, outcome, scope, problems));
    }

    private RunRow row(OrgKey org, String runId, Outcome outcome, ScopeRow scope, String... problems) {
        SyncReport report = new SyncReport(
                runId,
                org.fullName(),
                outcome,
                clock.instant(),
                clock.instant(),
                1,
                Map.of(),
                List.of(),
                List.of(problems));
        return new RunRow(RunRow.Kind.SYNC, report, scope, false);
    }

    private void keep(OrgKey org, RunRow run) {
        store.run(tx -> {
            tx.orgs().claim(org, "wp" + org.fullName().substring("corps.".length()));
            tx.runs().insert(org, run);
        });
    }
}
