package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * What an event said of a member, kept until a reading settles it: one reading may hand over to another, and a failed one loses
 * nothing. Of the same member, kind and detail there is one, the newest.
 *
 * @param memberId the member, who need not be known here
 * @param kind what was said
 * @param detail the tag's id where untagged, the new userid where renamed, else empty; at most {@link Limits#MEMBER_ID} chars
 * @param at when it happened
 */
public record MemberEventRow(String memberId, Kind kind, String detail, Instant at) {

    /** What an event says. */
    public enum Kind {
        /** Something about the member changed. */
        UPDATED,
        /** The member was deleted. */
        DELETED,
        /** The member was taken out of a tag. */
        UNTAGGED,
        /** The member has another userid. */
        RENAMED
    }
}
