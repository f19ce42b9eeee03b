package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpFinding;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;

/** Prints what stands wrong with organizations, a line for the cause and one for what to do. */
final class FindingLines {

    private final PrintStream out;

    FindingLines(PrintStream out) {
        this.out = out;
    }

    /** Prints the findings of an organization; returns whether there were any. */
    boolean print(Corp corp) {
        corp.getFindings().forEach(finding -> print(corp, finding));
        return !corp.getFindings().isEmpty();
    }

    private void print(Corp corp, CorpFinding finding) {
        out.println(Table.safe("organization " + Named.of(corp) + ", " + finding.getPlace() + ", since "
                + finding.getSince().truncatedTo(ChronoUnit.SECONDS)
                + (finding.getCount() == 1 ? "" : ", " + finding.getCount() + " times") + ": " + finding.getCause()));
        if (!finding.getRemedy().isEmpty()) {
            out.println(Table.safe("  " + finding.getRemedy()));
        }
    }
}
