package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.findings.Count;
import dev.corpkit.findings.OneLine;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for a person. */
final class ReportText {

    private static final int ITEMS = 10;
    private static final String UNKNOWN = "unknown";

    private ReportText() {}

    static void print(PrintStream out, String name, SyncReport report) {
        String outcome = name + ": " + outcome(report).toLowerCase(Locale.ROOT);
        out.println(
                report.isLost()
                        ? outcome + ", its process ended"
                        : outcome + " in " + took(report) + " with " + Count.of(report.getApiCalls(), "call")
                                + " to WeCom");
        printDone(out, report);
        if (!report.getHeld().isEmpty()) {
            out.println("  what waits, and how to decide: corps:held " + report.getCorpFullName());
        }
        if (!report.getPhases().isEmpty()) {
            out.println("  took: " + phases(report));
        }
        out.flush();
    }

    /** What it did, or would do, and what it did not. */
    static void printDone(PrintStream out, SyncReport report) {
        out.println("  " + changes(report));
        report.getHeld().forEach(held -> out.println("  held: " + held));
        few(
                out,
                report.getProblems().stream()
                        .map(problem -> "  problem: " + problem)
                        .toList());
        few(
                out,
                report.getItems().stream()
                        .map(item -> "    " + OneLine.of(text(item)))
                        .toList());
    }

    private static void few(PrintStream out, List<String> lines) {
        lines.stream().limit(ITEMS).forEach(out::println);
        if (lines.size() > ITEMS) {
            out.println("    … " + (lines.size() - ITEMS) + " more");
        }
    }

    private static String text(SyncItem item) {
        return item.getFate().name().toLowerCase(Locale.ROOT) + " " + item.getKind()
                + (item.getId().isEmpty() ? "" : " " + item.getId()) + ": " + item.getReason();
    }

    private static String outcome(SyncReport report) {
        return report.isCancelled() ? "CANCELLED" : report.getOutcome().name();
    }

    static String changes(SyncReport report) {
        if (report.getCounts().isEmpty()) {
            return "nothing changed";
        }
        return report.getCounts().entrySet().stream()
                .map(count -> count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How long each phase took. */
    static String phases(SyncReport report) {
        return report.getPhases().entrySet().stream()
                .map(phase -> phase.getKey().name().toLowerCase(Locale.ROOT) + " "
                        + phase.getValue().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }

    /** How long it took. */
    static String took(SyncReport report) {
        return report.isLost() ? UNKNOWN : report.getDuration().toMillis() + " ms";
    }

    /** How often it called WeCom. */
    static String calls(SyncReport report) {
        return report.isLost() ? UNKNOWN : String.valueOf(report.getApiCalls());
    }

    /** How it ended, and when; of one that is lost, when it was last known to go on. */
    static String end(SyncReport report) {
        return outcome(report) + (report.isLost() ? ", last alive " : " ") + Moments.shown(report.getFinishedAt());
    }
}
