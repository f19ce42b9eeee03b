package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.change.Written;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a run begins, and what is told once it is committed. Thread-safe. */
final class RunFrame {

    private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);

    private final Clock clock;
    private final Supplier<String> ids;
    private final Consumer<Written> committed;

    /**
     * A frame.
     *
     * @param ids fresh ids of runs
     * @param committed is told what was written
     */
    RunFrame(Clock clock, Supplier<String> ids, Consumer<Written> committed) {
        this.clock = clock;
        this.ids = ids;
        this.committed = Objects.requireNonNull(committed);
    }

    RunSteps begin(RunKind kind, Phase first, SyncTarget target, SyncProgress progress) {
        return new RunSteps(Run.of(kind, ids.get(), target, clock.instant()), first, clock, progress);
    }

    /** Still in its turn: what the next run writes is told later. */
    SyncReport done(RunSteps steps, Committed run) {
        if (!run.written().isEmpty()) {
            try {
                committed.accept(run.written());
            } catch (RuntimeException e) {
                LOG.warn(
                        "Could not tell what was written corp={} run={}",
                        steps.run().org(),
                        steps.run().id(),
                        e);
            }
        }
        return logged(steps.run(), run.report());
    }

    static SyncReport told(RunHooks hooks, SyncReport report) {
        List<String> problems = hooks.after(report);
        return problems.isEmpty() ? report : Run.with(report, problems);
    }

    private static SyncReport logged(Run run, SyncReport report) {
        LOG.info(
                "Synced corp={} run={} outcome={} added={} updated={} moved={} offline={} returned={} outOfScope={}"
                        + " depts={} held={} problems={} calls={} tookMs={} kind={}",
                run.org(),
                report.getRunId(),
                report.getOutcome(),
                report.count(SyncCount.MEMBERS_ADDED),
                report.count(SyncCount.MEMBERS_UPDATED),
                report.count(SyncCount.MEMBERS_MOVED),
                report.count(SyncCount.MEMBERS_OFFLINE),
                report.count(SyncCount.MEMBERS_RETURNED),
                report.count(SyncCount.MEMBERS_OUT_OF_SCOPE),
                report.count(SyncCount.DEPTS_ADDED)
                        + report.count(SyncCount.DEPTS_UPDATED)
                        + report.count(SyncCount.DEPTS_REMOVED),
                report.count(SyncCount.HELD),
                report.getProblems().size(),
                report.getApiCalls(),
                report.getDuration().toMillis(),
                run.kind());
        return report;
    }
}
