package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Health check {@code CorpKit syncs}: a warning for each organization whose newest sync failed, or that has not been read whole
 * for a day although it was synced: nobody who leaves is noticed there. What events bring in since does not mend that.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit syncs",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=60000"
        })
public final class FailedSyncsHealthCheck extends StoreHealthCheck {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** On what is stored. */
    @Activate
    public FailedSyncsHealthCheck(@Reference CorpStore store) {
        super(store, "No organization's newest sync failed");
    }

    @Override
    List<String> warnings(StoreTransaction tx) {
        return tx.orgs().all().stream()
                .flatMap(org -> Stream.concat(warning(tx, org), incomplete(tx, org)))
                .toList();
    }

    private static Stream<String> warning(StoreTransaction tx, OrgKey org) {
        return tx.runs().newestSync(org).map(RunRow::report).stream()
                .filter(report -> report.getOutcome() == Outcome.FAILED)
                .map(failed -> "The newest sync of " + org + " failed at " + end(failed) + ": " + reason(failed) + " "
                        + before(tx.runs().lastSync(org)) + " See corps:runs " + org.fullName());
    }

    private static Stream<String> incomplete(StoreTransaction tx, OrgKey org) {
        Optional<SyncReport> whole = tx.runs().lastComplete(org).map(RunRow::report);
        return tx.runs().newestSync(org).map(RunRow::report).stream()
                .filter(report -> report.getOutcome() == Outcome.PARTIAL)
                .filter(report -> whole.isPresent()
                        && report.getFinishedAt()
                                .isAfter(whole.get().getFinishedAt().plus(LONGEST)))
                .map(partial -> "The syncs of " + org + " have been PARTIAL since the one of " + end(whole.get())
                        + ", so nobody who leaves is noticed: " + reason(partial) + " See corps:runs "
                        + org.fullName());
    }

    private static String reason(SyncReport failed) {
        return failed.getProblems().isEmpty()
                ? "no reason was kept."
                : failed.getProblems().get(0);
    }

    private static String before(Optional<RunRow> good) {
        return good.map(run -> "The last that did not fail ended at " + end(run.report()) + ".")
                .orElse("None went well before.");
    }

    private static String end(SyncReport report) {
        return report.getFinishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
