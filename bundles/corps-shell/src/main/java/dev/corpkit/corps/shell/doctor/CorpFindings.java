package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands wrong with an organization as it tells itself, in the form of all findings.
 *
 * @param corp the organization
 */
record CorpFindings(Corp corp) {

    /** What was left out of WeCom's answers concerns nobody at once. */
    private static final String NOTED = "oddAnswer";

    /** Those of kinds that nobody else tells. */
    Stream<Finding> others(Set<String> told) {
        return corp.getFindings().stream()
                .filter(found -> !told.contains(found.getKind()))
                .map(this::finding);
    }

    private Finding finding(CorpFinding found) {
        return new Finding(
                found.getKind().equals(NOTED) ? Urgency.NOTICE : Urgency.WARNING,
                found.getKind(),
                "organization " + corp.getAppId() + "/" + corp.getCorpFullName() + ", " + found.getPlace(),
                found.getCause(),
                found.getRemedy(),
                found.getSince(),
                found.getCount());
    }
}
