package dev.corpkit.corps.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.wecom.client.WeComCalls;
import dev.corpkit.wecom.client.WeComCalls.CallCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F4")
class MetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final List<Finding> findings = new ArrayList<>();
    private final WeComCalls calls =
            () -> List.of(new CallCount("user/list", "0", 12), new CallCount("user/list", "60020", 3));

    @Test
    void organizationsAreCountedByStateAndCauseWithoutTheirNames() {
        run("corps.A", Outcome.COMPLETE, "");
        run("corps.B", Outcome.COMPLETE, "");
        run("corps.C", Outcome.PARTIAL, "WeCom user/list for wpC failed: errcode 60020 (no).");
        run("corps.D", Outcome.FAILED, "WeCom user/list for wpD failed: errcode 987654 (what).");
        run("corps.E", Outcome.PARTIAL, "The visible scope is empty.");
        store.run(tx -> tx.orgs().lock(new OrgKey("app", "corps.F")));

        assertThat(scrape(store))
                .contains(
                        "corpkit_store_up 1.0\n",
                        "corpkit_organizations{cause=\"none\",state=\"complete\"} 2.0\n",
                        "corpkit_organizations{cause=\"60020\",state=\"partial\"} 1.0\n",
                        "corpkit_organizations{cause=\"other\",state=\"failed\"} 1.0\n",
                        "corpkit_organizations{cause=\"emptyScope\",state=\"partial\"} 1.0\n",
                        "corpkit_organizations{cause=\"none\",state=\"never\"} 1.0\n")
                .doesNotContain("corps.A", "wpC", "987654");
    }

    @Test
    void syncsAreToldByAgeAndPhaseOverAllOrganizations() {
        run("corps.A", Outcome.COMPLETE, "");
        clock.advance(Duration.ofHours(1));
        run("corps.B", Outcome.COMPLETE, "");
        run("corps.B", Outcome.FAILED, "No answer.");
        clock.advance(Duration.ofMinutes(1));

        assertThat(scrape(store))
                .contains(
                        "corpkit_sync_age_seconds{quantile=\"0.5\"} 60.0\n",
                        "corpkit_sync_age_seconds{quantile=\"1.0\"} 3660.0\n",
                        "corpkit_sync_age_seconds_count 2\n",
                        "corpkit_sync_phase_seconds{phase=\"members\",quantile=\"1.0\"} 2.5\n",
                        "corpkit_sync_phase_seconds_sum{phase=\"members\"} 5.0\n");
    }

    @Test
    void callbacksRefusalsTicketsHeldCallsAndFindingsAreTold() {
        store.run(tx -> {
            tx.orgs().lock(new OrgKey("app", "corps.A"));
            tx.held()
                    .replace(
                            new OrgKey("app", "corps.A"),
                            List.of(new HeldRow(HeldRow.Kind.MEMBER, "zhangsan", "why", "run1")));
            tx.callbacks().insert(CallbackRow.arrived("dkA", "wpA", "kind", "<xml/>", "d1", NOW, NOW));
            tx.callbacks()
                    .insert(CallbackRow.arrived("dkA", "wpA", "kind", "<xml/>", "d2", NOW, NOW)
                            .with(CallbackRow.State.FAILED, 1, NOW, null));
            tx.refusals().add(new RefusalRow("dkA", "BAD_SIGNATURE", 9, NOW));
            tx.suiteTickets().save(new SuiteTicketRow("dkA", "SECRET-TICKET", NOW));
        });
        findings.add(new Finding(Urgency.WARNING, "suiteTicket", "suite dkA", "None.", "", NOW, 1));
        findings.add(new Finding(Urgency.WARNING, "suiteTicket", "suite dkB", "None.", "", NOW, 1));
        clock.advance(Duration.ofMinutes(2));

        assertThat(scrape(store))
                .contains(
                        "corpkit_held_removals 1.0\n",
                        "corpkit_callbacks{state=\"failed\",suite=\"dkA\"} 1.0\n",
                        "corpkit_callbacks{state=\"waiting\",suite=\"dkA\"} 1.0\n",
                        "corpkit_callback_lag_seconds{suite=\"dkA\"} 120.0\n",
                        "corpkit_callbacks_refused_total{reason=\"BAD_SIGNATURE\",suite=\"dkA\"} 9.0\n",
                        "corpkit_suite_ticket_age_seconds{suite=\"dkA\"} 120.0\n",
                        "corpkit_wecom_calls_total{api=\"user/list\",errcode=\"60020\"} 3.0\n",
                        "corpkit_findings{kind=\"suiteTicket\",urgency=\"warning\"} 2.0\n")
                .doesNotContain("zhangsan", "SECRET", "wpA");
    }

    @Test
    void withoutAStoreItIsDownAndTheRestIsTold() {
        assertThat(scrape(null))
                .contains("corpkit_store_up 0.0\n", "corpkit_wecom_calls_total")
                .doesNotContain("corpkit_organizations");
        assertThat(scrape(new CorpStore() {
                    @Override
                    public <T> T inTransaction(Function<StoreTransaction, T> work) {
                        throw new StoreException("The database is gone");
                    }
                }))
                .contains("corpkit_store_up 0.0\n");
    }

    @Test
    void aStoreThatHangsHoldsUpNoScrapeAndIsAskedOnce() {
        List<Runnable> hanging = new ArrayList<>();
        Recent<String> recent = new Recent<>(() -> "answer", hanging::add, clock, Duration.ofSeconds(5), Duration.ZERO);
        assertThat(recent.get()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(recent.get()).isEmpty();
        assertThat(hanging).hasSize(1);

        hanging.get(0).run();
        assertThat(recent.get()).isEmpty();
        hanging.get(1).run();
        assertThat(recent.get()).contains("answer");
    }

    @Test
    void manyScrapesWithinSecondsAskTheDatabaseOnceAndTheFindingsOnceAMinute() {
        AtomicInteger transactions = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        CorpStore counting = new CorpStore() {
            @Override
            public <T> T inTransaction(Function<StoreTransaction, T> work) {
                transactions.incrementAndGet();
                return store.inTransaction(work);
            }
        };
        Metrics metrics = new Metrics(
                () -> counting,
                () -> null,
                () -> {
                    asked.incrementAndGet();
                    return List.of();
                },
                Runnable::run,
                clock);
        metrics.now();
        clock.advance(Metrics.FRESH.minusMillis(1));
        metrics.now();
        assertThat(transactions).hasValue(1);
        clock.advance(Duration.ofSeconds(30));
        metrics.now();
        assertThat(transactions).hasValue(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void theNumberOfSeriesDoesNotGrowWithOrganizationsOrTexts() {
        IntStream.range(0, 20).forEach(i -> run("corps." + i, Outcome.FAILED, "errcode " + (1000 + i) + " of wp" + i));
        long few = scrape(store).lines().count();
        IntStream.range(20, 300)
                .forEach(i -> run("corps." + i, Outcome.FAILED, "errcode " + (1000 + i) + " of wp" + i));
        clock.advance(Duration.ofMinutes(1));
        assertThat(scrape(store).lines().count()).isEqualTo(few);
    }

    private String scrape(@Nullable CorpStore from) {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            MetricsServlet.WRITER.write(
                    text, new Metrics(() -> from, () -> calls, () -> findings, Runnable::run, clock).now());
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void run(String fullName, Outcome outcome, String problem) {
        OrgKey org = new OrgKey("app", fullName);
        SyncReport report = new SyncReport(
                fullName + outcome + problem.length(),
                fullName,
                outcome,
                clock.instant(),
                clock.instant(),
                1,
                Map.of(),
                List.of(),
                problem.isEmpty() ? List.of() : List.of(problem),
                Map.of(Phase.MEMBERS, Duration.ofMillis(2500)),
                List.of());
        store.run(tx -> {
            tx.orgs().lock(org);
            tx.runs().insert(org, new RunRow(RunRow.Kind.SYNC, report, ScopeRow.EMPTY, false));
        });
    }
}
