package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Duration;
import java.time.Instant;

/**
 * Judges an empty visible scope (contract row G3). Right after an enterprise has authorized us it is normal for a day; in one
 * that showed something before it is not.
 *
 * @param tx what is stored
 * @param org the organization
 * @param row the stored finding
 * @param now the time
 */
record ScopeJudgement(StoreTransaction tx, OrgKey org, FindingRow row, Instant now) {

    private static final Duration PATIENCE = Duration.ofHours(24);

    OrgFinding judge() {
        if (tx.runs().lastSeeing(org).isPresent()) {
            return finding(
                    Urgency.WARNING,
                    "visible scope became empty",
                    "The visible scope became empty: the enterprise showed us people before, and nobody now. All of them stay"
                            + " as they were.");
        }
        return row.since().plus(PATIENCE).isAfter(now)
                ? finding(
                        Urgency.NOTICE,
                        "waiting for the visible scope",
                        "The visible scope is empty, which is normal for a day after an enterprise authorized us: waiting for"
                                + " the administrator to set the scope.")
                : finding(
                        Urgency.BROKEN,
                        "visible scope never set",
                        "The visible scope is empty: the enterprise has let us see nothing for more than a day since it authorized"
                                + " us.");
    }

    private OrgFinding finding(Urgency urgency, String heading, String cause) {
        return new OrgFinding(
                org, OrgFinding.SCOPE, urgency, heading, "", cause, row.remedy(), row.since(), row.count());
    }
}
