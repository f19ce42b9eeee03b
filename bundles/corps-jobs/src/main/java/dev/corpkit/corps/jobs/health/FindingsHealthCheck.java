package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;

/**
 * Tells what a source finds. A warning at worst: one enterprise's trouble is no reason to take a node
 * from all others.
 */
public abstract class FindingsHealthCheck implements HealthCheck {

    /** Why, that one tells alone. */
    public static final String NOT_KNOWN = "Not known while the store does not work: see the check CorpKit store";

    /** Findings told one by one. */
    private static final int MOST = 20;

    private final FindingSource findings;
    private final String well;

    /** With what is said when all is well. */
    FindingsHealthCheck(FindingSource findings, String well) {
        this.findings = findings;
        this.well = well;
    }

    @Override
    public final Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        try {
            tell(findings.findings(), log);
        } catch (StoreException failed) {
            log.warn("{}", NOT_KNOWN);
        }
        return new Result(log);
    }

    private void tell(List<Finding> found, FormattingResultLog log) {
        List<Finding> warnings = found.stream()
                .filter(finding -> finding.urgency() != Urgency.NOTICE)
                .toList();
        warnings.stream().limit(MOST).forEach(finding -> log.warn("{}", sentence(finding)));
        if (warnings.size() > MOST) {
            log.warn("And {} more", warnings.size() - MOST);
        }
        found.stream()
                .filter(finding -> finding.urgency() == Urgency.NOTICE)
                .limit(MOST)
                .forEach(finding -> log.info("{}", sentence(finding)));
        if (warnings.isEmpty()) {
            log.info("{}", well);
        }
    }

    private static String sentence(Finding finding) {
        return finding.place() + ": " + finding.cause() + " " + finding.remedy();
    }
}
