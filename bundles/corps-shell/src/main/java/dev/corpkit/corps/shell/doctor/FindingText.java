package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.shell.Moments;
import dev.corpkit.findings.FoldedFinding;
import java.io.PrintStream;
import java.util.List;

/** Prints causes: a line for where and since when, one for what is the matter, one for what to do. */
final class FindingText {

    private final PrintStream out;

    FindingText(PrintStream out) {
        this.out = out;
    }

    void print(List<FoldedFinding> causes) {
        causes.forEach(this::print);
    }

    private void print(FoldedFinding cause) {
        out.println(cause.urgency() + "  " + cause.kind() + ": " + cause.where() + ", since "
                + Moments.shown(cause.since())
                + (cause.count() == 1 ? "" : ", count " + cause.count()));
        out.println("  " + cause.cause());
        if (!cause.remedy().isEmpty()) {
            out.println("  " + cause.remedy());
        }
    }
}
