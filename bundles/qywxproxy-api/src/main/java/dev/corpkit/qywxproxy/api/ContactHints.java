package dev.corpkit.qywxproxy.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What events say may have changed in an enterprise (contract row A12). Never data: what is named is read again from WeCom.
 *
 * @param users userids, case-sensitive
 * @param depts department ids
 * @param tags tag ids
 * @param everything whether only a full sync can tell
 * @param events what they say of members; of equal ones the newest, without deletions that were undone since
 * @param recordedAt when the newest cause was recorded; null where that is unknown
 */
public record ContactHints(
        Set<String> users,
        Set<Long> depts,
        Set<Long> tags,
        boolean everything,
        List<MemberEvent> events,
        @Nullable Instant recordedAt) {

    /** Nothing. */
    public static final ContactHints NONE = new ContactHints(Set.of(), Set.of(), Set.of(), false);

    /** Anything. */
    public static final ContactHints EVERYTHING = new ContactHints(Set.of(), Set.of(), Set.of(), true);

    private static final Comparator<MemberEvent> ORDER = Comparator.comparing(MemberEvent::userid)
            .thenComparing(MemberEvent::kind)
            .thenComparing(MemberEvent::detail);

    /** Sorted copies. */
    public ContactHints {
        users = Collections.unmodifiableSet(new TreeSet<>(users));
        depts = Collections.unmodifiableSet(new TreeSet<>(depts));
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        events = newest(events);
    }

    /** What is named, of which the events say nothing more. */
    public ContactHints(Set<String> users, Set<Long> depts, Set<Long> tags, boolean everything) {
        this(users, depts, tags, everything, List.of());
    }

    /** What is named, and what the events say of members. */
    public ContactHints(
            Set<String> users, Set<Long> depts, Set<Long> tags, boolean everything, List<MemberEvent> events) {
        this(users, depts, tags, everything, events, null);
    }

    /** Members. */
    public static ContactHints ofUsers(Set<String> users) {
        return new ContactHints(users, Set.of(), Set.of(), false);
    }

    /** Departments. */
    public static ContactHints ofDepts(Set<Long> depts) {
        return new ContactHints(Set.of(), depts, Set.of(), false);
    }

    /** A tag, with the members and departments that came or went. */
    public static ContactHints ofTag(long tag, Set<String> users, Set<Long> depts) {
        return new ContactHints(users, depts, Set.of(tag), false);
    }

    /** The same, of which events say this. */
    public ContactHints saying(List<MemberEvent> said) {
        return new ContactHints(users, depts, tags, everything, said, recordedAt);
    }

    /** The same, the newest of them recorded at that moment. */
    public ContactHints recordedAt(Instant moment) {
        return new ContactHints(users, depts, tags, everything, events, moment);
    }

    /** Whether a complete sync that began after {@link #recordedAt()} has told all of it: nothing is said of anybody. */
    public boolean isToldBySync() {
        return everything && recordedAt != null && events.isEmpty() && size() == 0;
    }

    /** These and those. */
    public ContactHints and(ContactHints others) {
        return ofAll(List.of(this, others));
    }

    /** All of these together; when they were recorded is unknown. */
    public static ContactHints ofAll(Collection<ContactHints> all) {
        Set<String> users = new TreeSet<>();
        Set<Long> depts = new TreeSet<>();
        Set<Long> tags = new TreeSet<>();
        List<MemberEvent> events = new ArrayList<>();
        for (ContactHints hints : all) {
            users.addAll(hints.users);
            depts.addAll(hints.depts);
            tags.addAll(hints.tags);
            events.addAll(hints.events);
        }
        return new ContactHints(users, depts, tags, all.stream().anyMatch(ContactHints::everything), events);
    }

    /** Whether nothing may have changed. */
    public boolean isEmpty() {
        return !everything && events.isEmpty() && size() == 0;
    }

    /** How many members, departments and tags are named. */
    public int size() {
        return users.size() + depts.size() + tags.size();
    }

    private static List<MemberEvent> newest(List<MemberEvent> all) {
        TreeMap<MemberEvent, MemberEvent> newest = new TreeMap<>(ORDER);
        all.forEach(event ->
                newest.merge(event, event, (one, other) -> other.at().isAfter(one.at()) ? other : one));
        Map<String, Instant> backAt = new HashMap<>();
        newest.values().stream()
                .filter(MemberEvent::tellsPresence)
                .forEach(event -> backAt.merge(
                        event.present(), event.presentAt(), (one, other) -> other.isAfter(one) ? other : one));
        return newest.values().stream()
                .filter(event -> event.kind() != MemberEvent.Kind.DELETED
                        || backAt.getOrDefault(event.userid(), Instant.MIN).isBefore(event.at()))
                .toList();
    }

    @Override
    public String toString() {
        return "ContactHints[users=" + users.size() + " depts=" + depts.size() + " tags=" + tags.size()
                + (everything ? " everything]" : "]");
    }
}
