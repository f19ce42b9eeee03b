package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * What an event, or a reading, said of a member, kept until a complete reading settles it: one reading may hand over to another, a
 * failed one loses nothing, and an older event may come late. Of the same member, kind and detail there is one, the newest.
 *
 * @param memberId the member, who need not be known here
 * @param kind what was said
 * @param detail the tag's id where untagged, the new userid where renamed, {@link #BESIDE_A_GAP} or empty where missed, else
 *     empty; at most {@link Limits#MEMBER_ID} chars
 * @param at when it happened by WeCom; of one that is missed, when it was last known to be there
 */
public record MemberEventRow(String memberId, Kind kind, String detail, Instant at) {

    /** The detail of one whom a reading missed where a gap could hide it. */
    public static final String BESIDE_A_GAP = "gap";

    /** Whether a reading that could show the member did not: WeCom does not vouch for it. */
    public boolean tellsAbsence() {
        return kind == Kind.MISSED && detail.isEmpty();
    }

    /** What an event says. */
    public enum Kind {
        /** Something about the member changed. */
        UPDATED,
        /** The member was deleted. */
        DELETED,
        /** The member was taken out of a tag. */
        UNTAGGED,
        /** The member has another userid. */
        RENAMED,
        /** The member was there: what was said of its deletion before is overtaken. */
        PRESENT,
        /** The newest reading of everything, or of this member, did not show it. */
        MISSED
    }
}
