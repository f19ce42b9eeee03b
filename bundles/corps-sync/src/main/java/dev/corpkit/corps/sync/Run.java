package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.ActiveRunRow;
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
 * @param startedAt when it began; until it has its turn, when it was asked for
 * @param actor who began it, and why
 * @param keptBefore what was kept of members before its reading began; nothing where it reads nothing
 */
record Run(
        String id, RunKind kind, SyncTarget target, Instant startedAt, Actor actor, List<MemberEventRow> keptBefore) {

    /** For whom the calling thread works. */
    static Run of(RunKind kind, String id, SyncTarget target, Instant now) {
        return new Run(id, kind, target, now, Actor.current(), List.of());
    }

    /** This one, as one of another kind. */
    Run as(RunKind other, String otherId) {
        return new Run(otherId, other, target, startedAt, actor, keptBefore);
    }

    /** This one, about to read. */
    Run reading(List<MemberEventRow> kept) {
        return new Run(id, kind, target, startedAt, actor, kept);
    }

    /** This one, having its turn now. */
    Run begun(Instant now) {
        return new Run(id, kind, target, now, actor, keptBefore);
    }

    /** As it is kept while it is under way. */
    ActiveRunRow active(String node) {
        return new ActiveRunRow(id, kind.stored(), startedAt, startedAt, actor, node);
    }

    OrgKey org() {
        return target.org();
    }

    SyncReport unchanged() {
        return said(new SyncReport(
                id, org().fullName(), Outcome.COMPLETE, startedAt, startedAt, 0, Map.of(), List.of(), List.of()));
    }

    /** Of a run that changes nothing but what becomes of a plan. */
    SyncReport rejection(String planId, Instant finishedAt) {
        return new SyncReport(
                        id,
                        org().fullName(),
                        Outcome.COMPLETE,
                        startedAt,
                        finishedAt,
                        0,
                        Map.of(),
                        List.of(),
                        List.of())
                .of(
                        kind.stored().word(),
                        actor.because("plan " + planId + (actor.reason().isEmpty() ? "" : ": " + actor.reason())));
    }

    /** A report with what this run was, and who began it. */
    SyncReport said(SyncReport report) {
        return report.of(kind.stored().word(), actor);
    }

    SyncReport report(SyncPlan plan, int apiCalls, Instant finishedAt, Map<Phase, Duration> phases) {
        return said(new SyncReport(
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
                plan.items()));
    }

    /** Of a plan that was made earlier and is applied now. */
    SyncReport report(SyncReport planned, Instant finishedAt, Map<Phase, Duration> phases) {
        return said(new SyncReport(
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
                planned.getItems()));
    }

    SyncReport failure(String reason, int apiCalls, Instant finishedAt, Map<Phase, Duration> phases) {
        return said(new SyncReport(
                id,
                org().fullName(),
                Outcome.FAILED,
                startedAt,
                finishedAt,
                apiCalls,
                Map.of(),
                List.of(),
                List.of(reason),
                phases,
                List.of()));
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
                        Stream.concat(report.getProblems().stream(), problems.stream())
                                .toList(),
                        report.getPhases(),
                        report.getItems())
                .of(report.getKind(), new Actor(report.getActor(), report.getReason()));
    }
}
