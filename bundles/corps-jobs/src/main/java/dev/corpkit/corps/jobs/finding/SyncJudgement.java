package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.SameCause;
import dev.corpkit.findings.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges an organization by its newest full sync: it failed, or it was partial and the organization was never read whole or not
 * for a day. What events bring in since mends none of these. A sync that somebody cancelled is no failure, and mends none either.
 *
 * @param tx what is stored
 * @param org the organization
 * @param newest its newest full sync that nobody cancelled
 * @param stored the stored findings of the organization
 */
record SyncJudgement(StoreTransaction tx, OrgKey org, SyncReport newest, List<FindingRow> stored) {

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final int LOOK_BACK = 64;
    private static final int FEW = 3;

    /** What is wrong; empty where nothing is. An empty scope, which says itself what is wrong, is judged by {@link ScopeJudgement}. */
    Optional<OrgFinding> judge() {
        return switch (newest.getOutcome()) {
            case FAILED -> Optional.of(failed());
            case PARTIAL -> isScopeEmpty() ? Optional.empty() : partial();
            case COMPLETE -> Optional.empty();
        };
    }

    /** Whether that tells what gaps the last reading had. */
    boolean tellsGaps() {
        return newest.getOutcome() == Outcome.PARTIAL;
    }

    private OrgFinding failed() {
        Optional<SyncReport> good = tx.runs().lastSync(org).map(RunRow::report);
        String before = good.map(report -> "The last that did not fail ended at " + end(report) + ".")
                .orElse("None went well before.");
        return finding(
                good.isEmpty() ? Urgency.BROKEN : Urgency.WARNING,
                "sync failed",
                "The newest sync failed at " + end(newest) + ": " + reason() + " " + before,
                firstFailure());
    }

    private Optional<OrgFinding> partial() {
        Optional<SyncReport> whole = tx.runs().lastComplete(org).map(RunRow::report);
        if (whole.isEmpty()) {
            return Optional.of(finding(
                    Urgency.BROKEN,
                    "never read whole",
                    "It was never read whole, so members can be missing here and nobody who leaves is noticed: "
                            + reason(),
                    firstGap()));
        }
        return newest.getFinishedAt().isAfter(whole.get().getFinishedAt().plus(ONE_DAY))
                ? Optional.of(finding(
                        Urgency.WARNING,
                        "not read whole for a day",
                        "The syncs have been partial since the one of " + end(whole.get())
                                + ", so nobody who leaves is noticed: " + reason(),
                        whole.get().getFinishedAt()))
                : Optional.empty();
    }

    private OrgFinding finding(Urgency urgency, String heading, String cause, Instant since) {
        String problem = newest.getProblems().stream().findFirst().orElse("no reason");
        Optional<String> refusal = SameCause.refusal(problem);
        return new OrgFinding(
                org,
                OrgFinding.SYNC,
                urgency,
                heading + refusal.map(code -> ", " + code).orElse(""),
                refusal.isPresent() ? "" : SameCause.of(problem, names()),
                cause,
                "See corps:runs " + org.fullName() + "; mend what it names, then corps:sync " + org.fullName() + ".",
                since,
                1);
    }

    private boolean isScopeEmpty() {
        return stored.stream().anyMatch(row -> row.kind() == FindingRow.Kind.SCOPE);
    }

    /** The moment since which all syncs failed, as far as the newest runs tell. */
    private Instant firstFailure() {
        return tx.runs().list(org, LOOK_BACK).stream()
                .filter(run -> run.kind() == RunRow.Kind.SYNC)
                .map(RunRow::report)
                .filter(report -> !report.isCancelled())
                .takeWhile(report -> report.getOutcome() == Outcome.FAILED)
                .map(SyncReport::getFinishedAt)
                .min(Comparator.naturalOrder())
                .orElse(newest.getFinishedAt());
    }

    private Instant firstGap() {
        return stored.stream()
                .filter(row -> row.kind() == FindingRow.Kind.GAP)
                .map(FindingRow::since)
                .min(Comparator.naturalOrder())
                .orElse(newest.getFinishedAt());
    }

    private String reason() {
        List<String> problems = newest.getProblems();
        String first = String.join(" ", problems.subList(0, Math.min(FEW, problems.size())));
        return problems.isEmpty()
                ? "no reason was kept."
                : Sentences.of(first) + (problems.size() > FEW ? " (and " + (problems.size() - FEW) + " more)" : "");
    }

    private List<String> names() {
        return List.of(
                org.toString(),
                org.fullName(),
                tx.orgs().find(org).map(OrgRow::corpId).orElse(""));
    }

    private static String end(SyncReport report) {
        return report.getFinishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
