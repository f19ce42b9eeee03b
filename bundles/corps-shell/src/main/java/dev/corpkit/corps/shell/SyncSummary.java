package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.findings.OneLine;
import dev.corpkit.findings.SameCause;
import dev.corpkit.findings.Sentences;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the syncs of many organizations ended, by cause. */
final class SyncSummary {

    private final Map<Cause, List<String>> byCause = new LinkedHashMap<>();
    private final Map<Cause, String> told = new LinkedHashMap<>();
    private final Map<ExitStatus, Integer> counts = new LinkedHashMap<>();
    private int held;

    /** One ended with a report. */
    void ended(Corp corp, SyncReport report) {
        ExitStatus status = ExitStatus.of(report);
        held += report.getHeld().isEmpty() ? 0 : 1;
        count(corp, status, report.getProblems().stream().findFirst().orElse("no reason was told"));
    }

    /** One threw. */
    void failed(Corp corp, CorpException refused) {
        count(corp, ExitStatus.FAILED, String.valueOf(refused.getMessage()));
    }

    private void count(Corp corp, ExitStatus status, String reason) {
        counts.merge(status, 1, Integer::sum);
        if (status != ExitStatus.COMPLETE) {
            Cause cause = new Cause(status, SameCause.of(reason, names(corp)));
            byCause.computeIfAbsent(cause, each -> new ArrayList<>()).add(Named.of(corp));
            told.putIfAbsent(cause, SameCause.whole(reason, names(corp)));
        }
    }

    private static List<String> names(Corp corp) {
        return List.of(
                Named.of(corp), corp.getCorpFullName(), corp instanceof QywxProxyCorp qywx ? qywx.getCorpId() : "");
    }

    /** The worst that became of one. */
    ExitStatus worst() {
        return counts.keySet().stream().reduce(ExitStatus.COMPLETE, ExitStatus::and);
    }

    /** A line for all, and one for each cause. */
    void print(PrintStream out) {
        out.println("All: " + count(ExitStatus.COMPLETE) + " complete"
                + (held == 0 ? "" : ", " + held + " with held removals") + ", " + count(ExitStatus.PARTIAL)
                + " partial, " + count(ExitStatus.FAILED) + " failed");
        byCause.forEach((cause, names) -> out.println(OneLine.of("  " + names.size() + " "
                + cause.status().name().toLowerCase(Locale.ROOT) + ", "
                + Sentences.withoutStop(told.getOrDefault(cause, cause.text())) + ": "
                + SameCause.few(names))));
    }

    private int count(ExitStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** What is wrong, in a sentence. */
    String sentence() {
        return count(ExitStatus.FAILED) + " not synced, " + count(ExitStatus.PARTIAL)
                + " not read whole; see corps:problems";
    }

    private record Cause(ExitStatus status, String text) {}
}
