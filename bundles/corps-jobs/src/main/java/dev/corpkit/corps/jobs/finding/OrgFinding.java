package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.util.regex.Pattern;

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

    /** What follows the first words of {@link #common} and is no path and code of WeCom. */
    private static final Pattern SENTENCE = Pattern.compile("^([^,]+), (?!\\S+ \\(-?\\d+\\)$).*");

    static final String SYNC = "sync";
    static final String HELD = "held";
    static final String SCOPE = "scope";

    /** Where no element of its name is loaded: nothing is synced that it could be about, and no command on it works. */
    OrgFinding withoutElement() {
        return new OrgFinding(
                org,
                kind,
                Urgency.NOTICE,
                common,
                cause,
                "No element of that name is loaded. Where its folder is there, see corps:problems; where it is gone, what is"
                        + " stored of it is in corps:orphans.",
                since,
                count);
    }

    /** What its place says of the cause: not the words of a reason, which are sentences. */
    String heading() {
        return SENTENCE.matcher(common).replaceFirst("$1");
    }

    /** Of that organization alone. */
    Finding alone() {
        return new Finding(urgency, kind, "organization " + org + ", " + heading(), cause, remedy, since, count);
    }
}
