package dev.corpkit.qywxproxy.api;

import java.time.Instant;

/**
 * What an event says of a member. {@link #toString()} shows ids only.
 *
 * @param userid the member, case-sensitive
 * @param kind what is said
 * @param detail the tag's id where untagged, the new userid where renamed, else empty
 * @param at when it happened by WeCom, whole seconds; not later than it was received
 */
public record MemberEvent(String userid, Kind kind, String detail, Instant at) {

    /** Whether it tells that a member is there: one that was deleted before is not gone. */
    public boolean tellsPresence() {
        return kind == Kind.CREATED || kind == Kind.RENAMED || kind == Kind.UPDATED;
    }

    /**
     * When the member of whom {@link #tellsPresence() it tells} was there. A moment before the event where one was only updated: of
     * two events of a second the deletion came last.
     */
    public Instant presentAt() {
        return kind == Kind.UPDATED ? at.minusNanos(1) : at;
    }

    /** The userid of whom {@link #tellsPresence() it tells} that he is there. */
    public String present() {
        return kind == Kind.RENAMED ? detail : userid;
    }

    /** What an event says. */
    public enum Kind {
        /** {@code create_user}: a member of that userid is there, whatever was said before. */
        CREATED,
        /** {@code update_user}: something about the member changed. */
        UPDATED,
        /** {@code delete_user}: the member was deleted. */
        DELETED,
        /** {@code update_tag}, {@code DelUserItems}: the member was taken out of a tag. */
        UNTAGGED,
        /** {@code update_user}, {@code NewUserID}: the member has another userid. */
        RENAMED
    }
}
