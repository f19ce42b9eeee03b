package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something about an organization that stands until somebody acts, told once and not at each run. There is one of a kind and
 * place. Holds no personal data. Texts are cut to what can be stored.
 *
 * @param kind what it is
 * @param place where: a path, a department, a tag; at most {@link Limits#FINDING_PLACE} chars
 * @param cause what is the matter, a sentence; at most {@link Limits#FINDING_TEXT} chars
 * @param remedy who can do what about it, in commands {@code NAME} for the organization and
 *     {@code CORPID} for its enterprise; at most {@link Limits#FINDING_TEXT} chars
 * @param since since when it stands
 * @param count how many objects it is about
 */
public record FindingRow(Kind kind, String place, String cause, String remedy, Instant since, long count) {

    private static final String CORP_ID = "CORPID";
    private static final Pattern NAME = Pattern.compile("\\bNAME\\b");

    /** Cuts the texts. */
    public FindingRow {
        place = StorableText.of(place, Limits.FINDING_PLACE);
        cause = StorableText.of(cause, Limits.FINDING_TEXT);
        remedy = StorableText.of(remedy, Limits.FINDING_TEXT);
    }

    /**
     * This one, whose commands name the organization and its enterprise.
     *
     * @param corpId empty where none is known
     */
    public FindingRow naming(OrgKey org, String corpId) {
        String named = NAME.matcher(remedy).replaceAll(Matcher.quoteReplacement(org.fullName()));
        String both = corpId.isEmpty() ? named : named.replace(CORP_ID, corpId);
        return new FindingRow(kind, place, cause, both, since, count);
    }

    /** This one, standing since another moment. */
    public FindingRow withSince(Instant began) {
        return new FindingRow(kind, place, cause, remedy, began, count);
    }

    /** What a finding is. */
    public enum Kind {
        /** A part of the directory cannot be read (contract row G2). */
        GAP,
        /** The visible scope is empty: nothing can be read (contract row G3). */
        SCOPE,
        /** WeCom answers something odd, and a part of the answer is left out. */
        ODD_ANSWER,
        /** Members are not visible and nothing explains that. */
        UNEXPLAINED_MEMBERS,
        /** A member may be another one under a new userid. */
        RENAME_SUGGESTED,
        /** An event told of a new userid that WeCom does not confirm. */
        RENAME_UNCONFIRMED,
        /** WeCom gives members other userids, and has not told yet which is whose. */
        USERID_UPGRADE,
        /** WeCom cleared a field of so many that the clearing is held. */
        HELD_CLEARING,
        /** A cancellation that WeCom does not confirm (contract row C20). */
        CANCELLATION,
        /** Data whose element is gone. */
        WITHOUT_ELEMENT,
        /** Two elements of one enterprise. */
        DUPLICATE_ELEMENT;

        /** The name in camel case: {@code unexplainedMembers}. */
        public String word() {
            String name = Stream.of(name().split("_"))
                    .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
    }
}
