package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.findings.OneLine;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** Prints what stands wrong with organizations, a line for the cause and one for what to do. */
public final class FindingLines {

    private final PrintStream out;

    /** To be printed there. */
    public FindingLines(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the findings of an organization.
     *
     * @param told kinds that are told already
     * @return whether there were others
     */
    public boolean print(Corp corp, Set<String> told) {
        List<CorpFinding> others = corp.getFindings().stream()
                .filter(finding -> !told.contains(finding.getKind()))
                .toList();
        others.forEach(finding -> print(corp, finding));
        return !others.isEmpty();
    }

    private void print(Corp corp, CorpFinding finding) {
        out.println(OneLine.of("organization " + Named.of(corp) + ", " + finding.getPlace() + ", since "
                + Moments.shown(finding.getSince())
                + (finding.getCount() == 1 ? "" : ", count " + finding.getCount()) + ": " + finding.getCause()));
        if (!finding.getRemedy().isEmpty()) {
            out.println(OneLine.of("  " + finding.getRemedy()));
        }
    }
}
