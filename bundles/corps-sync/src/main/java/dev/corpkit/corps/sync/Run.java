package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run, from its beginning.
 *
 * @param id its id
 * @param kind what it does
 * @param target what it is for
 * @param startedAt when it began
 * @param keptBefore what was kept of members before its reading began; nothing where it reads nothing
 */
record Run(String id, RunKind kind, SyncTarget target, Instant startedAt, List<MemberEventRow> keptBefore) {

    static Run of(RunKind kind, String id, SyncTarget target, Instant now) {
        return new Run(id, kind, target, now, List.of());
    }

    /** This one, about to read. */
    Run reading(List<MemberEventRow> kept) {
        return new Run(id, kind, target, startedAt, kept);
    }

    OrgKey org() {
        return target.org();
    }

    SyncReport unchanged() {
        return new SyncReport(
                id, org().fullName(), Outcome.COMPLETE, startedAt, startedAt, 0, Map.of(), List.of(), List.of());
    }

    SyncReport report(SyncPlan plan, int apiCalls, Instant finishedAt, Map<Phase, Duration> phases) {
        return new SyncReport(
                id,
                org().fullName(),
                plan.outcome(),
                startedAt,
                finishedAt,
                apiCalls,
                plan.counts(),
                plan.held().reasons(),
                plan.problems(),
                phases,
                plan.items());
    }

    /** Of a plan that was made earlier and is applied now. */
    SyncReport report(SyncReport planned, Instant finishedAt, Map<Phase, Duration> phases) {
        return new SyncReport(
                planned.getRunId(),
                planned.getCorpFullName(),
                planned.getOutcome(),
                startedAt,
                finishedAt,
                planned.getApiCalls(),
                planned.getCounts(),
                planned.getHeld(),
                planned.getProblems(),
                phases,
                planned.getItems());
    }

    SyncReport failure(String reason, Instant finishedAt, Map<Phase, Duration> phases) {
        return new SyncReport(
                id,
                org().fullName(),
                Outcome.FAILED,
                startedAt,
                finishedAt,
                0,
                Map.of(),
                List.of(),
                List.of(reason),
                phases,
                List.of());
    }

    /** A report that was committed, with what failed after that. */
    static SyncReport with(SyncReport report, List<String> problems) {
        return new SyncReport(
                report.getRunId(),
                report.getCorpFullName(),
                report.getOutcome(),
                report.getStartedAt(),
                report.getFinishedAt(),
                report.getApiCalls(),
                report.getCounts(),
                report.getHeld(),
                Stream.concat(report.getProblems().stream(), problems.stream()).toList(),
                report.getPhases(),
                report.getItems());
    }
}
