package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Members as the answers of one reading show them. One shown by several answers has the fields of the first, in the order of the
 * departments, and the departments of all; so threads that read them in another order come to the same. Thread-safe.
 */
final class SeenMembers {

    private final Map<String, Seen> seen = new ConcurrentSkipListMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Set<String> contradicted = ConcurrentHashMap.newKeySet();

    /**
     * Where an answer stands.
     *
     * @param list the answer's number
     * @param row the element's number in it
     */
    record Place(int list, int row) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return list != other.list ? Integer.compare(list, other.list) : Integer.compare(row, other.row);
        }
    }

    private record PlacedLink(Place place, RemoteLink link) {}

    private record Seen(Place place, RemoteMember member, Map<String, PlacedLink> links, boolean placedOnly) {

        Seen and(Seen other) {
            Seen first = place.compareTo(other.place) <= 0 ? this : other;
            Map<String, PlacedLink> all = new TreeMap<>(links);
            other.links.forEach((dept, link) -> all.merge(
                    dept, link, (mine, theirs) -> mine.place().compareTo(theirs.place()) <= 0 ? mine : theirs));
            boolean damaged = member.linksDamaged() || other.member.linksDamaged();
            return new Seen(
                    first.place,
                    first.member.withLinks(first.member.links(), damaged),
                    all,
                    placedOnly && other.placedOnly);
        }
    }

    /**
     * A member of an answer.
     *
     * @param placedOnly whether only the department that was asked for places it, as its own list is withheld
     */
    void add(Place place, RemoteMember member, boolean placedOnly) {
        Map<String, PlacedLink> links = new TreeMap<>();
        member.links().forEach(link -> links.putIfAbsent(link.deptId(), new PlacedLink(place, link)));
        Seen shown = new Seen(place, member, links, placedOnly);
        if (seen.putIfAbsent(member.memberId(), shown) == null) {
            size.incrementAndGet();
        } else {
            seen.merge(member.memberId(), shown, Seen::and);
        }
    }

    /** One answer contradicts another, or itself, about the departments of this member. */
    void contradict(String memberId) {
        contradicted.add(memberId);
    }

    boolean contains(String memberId) {
        return seen.containsKey(memberId);
    }

    /** How many were shown. */
    int size() {
        return size.get();
    }

    /** Ids of those that were shown. */
    Set<String> ids() {
        return seen.keySet();
    }

    /**
     * The members, by their ids.
     *
     * @param allListsRead whether each list that could place a member was read
     */
    List<RemoteMember> members(boolean allListsRead) {
        List<RemoteMember> members = new ArrayList<>();
        seen.forEach((id, one) -> members.add(one.member()
                .withLinks(
                        links(one),
                        one.member().linksDamaged()
                                || contradicted.contains(id)
                                || one.placedOnly() && !allListsRead)));
        return members;
    }

    /** In the order in which they were first shown. */
    private static List<RemoteLink> links(Seen one) {
        return one.links().values().stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .map(PlacedLink::link)
                .toList();
    }
}
