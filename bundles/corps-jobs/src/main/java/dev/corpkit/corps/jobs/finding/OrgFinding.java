package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;

/**
 * Something that is wrong with one organization.
 *
 * @param org the organization
 * @param kind as {@link Finding#kind()}
 * @param urgency how soon somebody must act
 * @param common names the cause where other organizations have the same: a path and code of WeCom, a few words
 * @param cause what is the matter
 * @param remedy what to do
 * @param since since when it stands
 * @param count how many things of the organization it is about
 */
record OrgFinding(
        OrgKey org,
        String kind,
        Urgency urgency,
        String common,
        String cause,
        String remedy,
        Instant since,
        long count) {

    static final String SYNC = "sync";
    static final String HELD = "held";
    static final String SCOPE = "scope";

    /** Of that organization alone. */
    Finding alone() {
        return new Finding(urgency, kind, "organization " + org + ", " + common, cause, remedy, since, count);
    }
}
