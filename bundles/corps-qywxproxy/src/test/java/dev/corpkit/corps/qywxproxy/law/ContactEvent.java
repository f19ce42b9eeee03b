package dev.corpkit.corps.qywxproxy.law;

import java.time.Instant;
import java.util.Set;

/**
 * What WeCom would tell of a change (fact sheet, section 5.5).
 *
 * @param type what happened
 * @param users userids it names
 * @param untagged those of them whom a tag lost
 * @param depts departments it names
 * @param tag the tag, 0 for none
 * @param at when it happened
 */
record ContactEvent(Type type, Set<String> users, Set<String> untagged, Set<Long> depts, long tag, Instant at) {

    /** Kinds of events. */
    enum Type {
        CREATE_USER,
        UPDATE_USER,
        DELETE_USER,
        PARTY,
        UPDATE_TAG,
        CHANGE_AUTH
    }

    static ContactEvent ofUser(Type type, String userid, Instant at) {
        return new ContactEvent(type, Set.of(userid), Set.of(), Set.of(), 0, at);
    }

    static ContactEvent ofDept(long dept, Instant at) {
        return new ContactEvent(Type.PARTY, Set.of(), Set.of(), Set.of(dept), 0, at);
    }

    static ContactEvent ofTag(long tag, Set<String> users, Set<String> untagged, Set<Long> depts, Instant at) {
        return new ContactEvent(Type.UPDATE_TAG, users, untagged, depts, tag, at);
    }

    static ContactEvent ofSight(Instant at) {
        return new ContactEvent(Type.CHANGE_AUTH, Set.of(), Set.of(), Set.of(), 0, at);
    }

    @Override
    public String toString() {
        return type + " " + users + depts + (tag == 0 ? "" : "tag" + tag);
    }
}
