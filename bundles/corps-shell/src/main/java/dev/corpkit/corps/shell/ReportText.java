package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.SyncReport;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for a person. */
final class ReportText {

    private ReportText() {}

    static void print(PrintStream out, String name, SyncReport report) {
        out.println(name + ": " + report.getOutcome().name().toLowerCase(Locale.ROOT) + " in "
                + report.getDuration().toMillis() + " ms with " + report.getApiCalls() + " calls to WeCom");
        out.println("  " + changes(report));
        report.getHeld().forEach(held -> out.println("  held: " + held));
        report.getProblems().forEach(problem -> out.println("  problem: " + problem));
        out.flush();
    }

    static String changes(SyncReport report) {
        if (report.getCounts().isEmpty()) {
            return "nothing changed";
        }
        return report.getCounts().entrySet().stream()
                .map(count -> count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
