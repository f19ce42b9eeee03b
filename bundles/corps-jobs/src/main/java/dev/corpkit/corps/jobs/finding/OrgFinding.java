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
 * @param heading names the cause: a few words, a path and code of WeCom
 * @param words of a reason that other organizations may have, too, without what names this one; empty where the heading says all
 * @param cause what is the matter
 * @param remedy what to do
 * @param since since when it stands
 * @param count how many things of the organization it is about
 */
record OrgFinding(
        OrgKey org,
        String kind,
        Urgency urgency,
        String heading,
        String words,
        String cause,
        String remedy,
        Instant since,
        long count) {

    static final String SYNC = "sync";
    static final String HELD = "held";
    static final String SCOPE = "scope";

    /**
     * Where no element of its name is here: nothing is synced that it could be about, and no command but those on organizations
     * without element works.
     */
    OrgFinding withoutElement() {
        return with(
                Urgency.NOTICE,
                "Nothing syncs it: no element of that name is here. Put its folder back; where it is gone for good, corps:orphans"
                        + " shows what is stored of it, and corps:erase --yes APP NAME erases that.");
    }

    /** Where there is one that is not loaded: no command on it works until it is. */
    OrgFinding notLoaded() {
        return with(
                urgency, "Its element is not loaded, so nothing syncs it: corps:problems says why. Then: " + remedy);
    }

    private OrgFinding with(Urgency otherUrgency, String otherRemedy) {
        return new OrgFinding(org, kind, otherUrgency, heading, words, cause, otherRemedy, since, count);
    }

    /** The same where other organizations have the same cause. */
    String common() {
        return words.isEmpty() ? heading : heading + ", " + words;
    }

    /** Of that organization alone. */
    Finding alone() {
        return new Finding(urgency, kind, "organization " + org + ", " + heading, cause, remedy, since, count);
    }
}
