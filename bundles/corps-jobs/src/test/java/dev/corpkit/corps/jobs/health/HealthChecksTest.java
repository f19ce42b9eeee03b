package dev.corpkit.corps.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.jobs.finding.OrganizationFindings;
import dev.corpkit.corps.jobs.finding.ProviderLosses;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.RunRow.Kind;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.corps.sync.ProviderWatch;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final OrgKey org = new OrgKey("app", "corps.A");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at(NOW);
    private final OrganizationFindings findings = new OrganizationFindings(store, clock);
    private final HealthCheck held = new HeldHealthCheck(findings);
    private final HealthCheck syncs = new FailedSyncsHealthCheck(findings);
    private final HealthCheck losses = losses(ProviderLimits.DEFAULT);

    @Test
    void whereNothingIsWrongAllAreWell() {
        run(org, "r1", Kind.SYNC, Outcome.COMPLETE, Loss.NONE);
        for (HealthCheck check : List.of(held, syncs, losses)) {
            assertThat(check.execute().getStatus()).isEqualTo(Status.OK);
        }
    }

    @Test
    @Tag("G1")
    void heldRemovalsAreToldWithTheirReasonTheirAgeAndWhatToDo() {
        run(org, "r1", Kind.SYNC, Outcome.COMPLETE, Loss.NONE);
        store.run(tx -> tx.held()
                .replace(
                        org,
                        List.of(
                                new HeldRow(HeldRow.Kind.MEMBER, "a", "More than 20 % would go", "r1"),
                                new HeldRow(HeldRow.Kind.MEMBER, "b", "More than 20 % would go", "r1"),
                                new HeldRow(HeldRow.Kind.MEMBER, "c", "More than 20 % would go", "r1").reject())));
        assertThat(told(held))
                .contains("app/corps.A", "2 removals wait for 0 min: More than 20 % would go", "corps:held corps.A")
                .contains("r1");
        clock.advance(Duration.ofMinutes(150));
        assertThat(told(held)).contains("wait for 2 h");
        clock.advance(Duration.ofDays(3));
        assertThat(told(held)).contains("wait for 3 days");

        store.run(tx -> tx.held().replace(org, List.of()));
        assertThat(held.execute().getStatus()).isEqualTo(Status.OK);
    }

    @Test
    void aSyncThatFailedIsToldUntilOneDoesNotWhateverEventsBring() {
        run(org, "r1", Kind.SYNC, Outcome.FAILED, Loss.NONE);
        assertThat(told(syncs)).contains("failed at 2026-11-01T08:00:00Z: No answer. None went well before.");
        run(org, "r2", Kind.SYNC, Outcome.COMPLETE, Loss.NONE);
        assertThat(syncs.execute().getStatus()).isEqualTo(Status.OK);

        clock.advance(Duration.ofHours(1));
        run(org, "r3", Kind.SYNC, Outcome.FAILED, Loss.NONE);
        run(org, "e1", Kind.EVENTS, Outcome.COMPLETE, Loss.NONE);

        assertThat(told(syncs))
                .contains(
                        "organization app/corps.A",
                        "The newest sync failed at 2026-11-01T09:00:00Z: No answer.",
                        "The last that did not fail ended at 2026-11-01T08:00:00Z.",
                        "corps:runs corps.A");
    }

    @Test
    void anOrganizationThatHasNotBeenReadWholeForADayIsTold() {
        run(org, "r1", Kind.SYNC, Outcome.COMPLETE, Loss.NONE);
        clock.advance(Duration.ofHours(24));
        run(org, "r2", Kind.SYNC, Outcome.PARTIAL, Loss.NONE);
        assertThat(syncs.execute().getStatus()).isEqualTo(Status.OK);

        clock.advance(Duration.ofMinutes(1));
        run(org, "r3", Kind.SYNC, Outcome.PARTIAL, Loss.NONE);

        assertThat(told(syncs))
                .contains("organization app/corps.A", "have been partial since the one of 2026-11-01T08:00:00Z");
    }

    @Test
    void manySyncsThatFailForOneReasonAreOneWarningWithTheCount() {
        for (int number = 10; number < 35; number++) {
            run(new OrgKey("app", "corps." + number), "r", Kind.SYNC, Outcome.FAILED, Loss.NONE);
        }
        assertThat(syncs.execute()).hasSize(1);
        assertThat(told(syncs))
                .contains("25 organizations (app/corps.10, app/corps.11, app/corps.12 and 22 more)")
                .doesNotContain("corps.13");
    }

    @Test
    @Tag("G1")
    void fiveEnterprisesThatLosePeopleInTheSameHourAreOneAlarm() {
        for (int number = 1; number < 5; number++) {
            losing("wp" + number, new OrgKey("app", "corps." + number), new Loss(3, 40));
        }
        losing("wp4", new OrgKey("other", "corps.4"), new Loss(3, 40));
        losing("wpFew", new OrgKey("app", "corps.Few"), new Loss(2, 40));
        losing("wpSmall", new OrgKey("app", "corps.Small"), new Loss(19, 19));
        assertThat(losses.execute().getStatus()).isEqualTo(Status.OK);

        losing("wp5", new OrgKey("app", "corps.5"), new Loss(3, 40));

        assertThat(losses.execute()).hasSize(1);
        assertThat(told(losses))
                .contains("5 enterprises lost more than 5.0 %", "wp1, wp2, wp3, wp4, wp5")
                .doesNotContain("wpFew", "wpSmall");
        clock.advance(Duration.ofHours(1));
        assertThat(losses.execute().getStatus()).isEqualTo(Status.OK);
    }

    @Test
    void withoutLimitsNothingIsAnAlarm() {
        losing("wp1", org, new Loss(30, 40));
        assertThat(losses(ProviderLimits.NONE).execute().getStatus()).isEqualTo(Status.OK);
    }

    @Test
    @Tag("G1")
    void whatIsAnAlarmIsWhatTheConfiguredGuardHolds() {
        losing("wp1", org, new Loss(3, 40));
        assertThat(told(losses(new ProviderLimits(1, 7, 40))))
                .contains("1 enterprises lost more than 7.0 %", "among them wp1.");
        assertThat(losses(new ProviderLimits(1, 7.5, 40)).execute().getStatus()).isEqualTo(Status.OK);
    }

    @Test
    void whereNoOrganizationsRunNobodyLosesPeople() {
        losing("wp1", org, new Loss(30, 40));
        ProviderLosses losing = new ProviderLosses(clock);
        ProviderWatch watch = engine(store, new ProviderLimits(1, 7, 40));
        assertThat(losing.findings()).isEmpty();
        losing.watch(watch);
        assertThat(losing.findings()).hasSize(1);
        losing.unwatch(engine(store, ProviderLimits.DEFAULT));
        assertThat(losing.findings()).hasSize(1);
        losing.unwatch(watch);
        assertThat(losing.findings()).isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAWarning() {
        CorpStore broken = new CorpStore() {
            @Override
            public <T> T inTransaction(Function<StoreTransaction, T> work) {
                throw new StoreException("Reading organizations failed");
            }
        };
        ProviderLosses losing = new ProviderLosses(clock);
        losing.watch(engine(broken, ProviderLimits.DEFAULT));
        OrganizationFindings asked = new OrganizationFindings(broken, clock);
        for (HealthCheck check : List.of(new FailedSyncsHealthCheck(asked), new LossesHealthCheck(losing))) {
            assertThat(told(check))
                    .contains("Not known while the store does not work: see the check CorpKit store")
                    .doesNotContain("Reading organizations failed");
        }
    }

    private HealthCheck losses(ProviderLimits limits) {
        ProviderLosses losing = new ProviderLosses(clock);
        losing.watch(engine(store, limits));
        return new LossesHealthCheck(losing);
    }

    private ProviderWatch engine(CorpStore through, ProviderLimits limits) {
        return new SyncEngine(
                through, clock, new SequentialIds("id-"), "node", (lease, attempt) -> {}, limits, written -> {});
    }

    private static String told(HealthCheck check) {
        Result result = check.execute();
        assertThat(result.getStatus()).isEqualTo(Status.WARN);
        return result.toString();
    }

    private void losing(String corpId, OrgKey key, Loss loss) {
        store.run(tx -> tx.orgs().claim(key, corpId));
        run(key, "r", Kind.SYNC, Outcome.COMPLETE, loss);
    }

    private void run(OrgKey key, String runId, Kind kind, Outcome outcome, Loss loss) {
        SyncReport report = new SyncReport(
                runId,
                key.fullName(),
                outcome,
                clock.instant(),
                clock.instant(),
                1,
                Map.of(),
                List.of(),
                outcome == Outcome.FAILED ? List.of("No answer.") : List.of());
        store.run(tx -> {
            tx.orgs().lock(key);
            tx.runs().insert(key, new RunRow(kind, report, ScopeRow.EMPTY, false, loss));
        });
    }
}
