package dev.corpkit.corps.qywxproxy.told;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * New userids of which events told and that are not followed yet, as they are stored at a moment.
 *
 * @param renamed what told of them, the oldest first
 * @param deleted what was said of deletions
 * @param members those of the old and the new ids that are stored
 */
record Told(List<MemberEventRow> renamed, List<MemberEventRow> deleted, Map<String, MemberRow> members) {

    /** Reads them, all at once. */
    static Told of(StoreTransaction tx, OrgKey org) {
        List<MemberEventRow> kept = tx.memberEvents().all(org).stream()
                .sorted(Comparator.comparing(MemberEventRow::at))
                .toList();
        List<MemberEventRow> renamed = of(kept, Kind.RENAMED);
        Set<String> ids = renamed.stream()
                .flatMap(event -> Stream.of(event.memberId(), event.detail()))
                .collect(toSet());
        Map<String, MemberRow> members =
                tx.members().findAll(org, ids).stream().collect(toMap(MemberRow::memberId, Function.identity()));
        return new Told(renamed, of(kept, Kind.DELETED), members);
    }

    /** These, after one of them is settled. */
    Told without(MemberEventRow settled) {
        List<MemberEventRow> left =
                renamed.stream().filter(event -> !event.equals(settled)).toList();
        return new Told(left, deleted, members);
    }

    /** Whether one of the ids is stored. */
    boolean isStored(String memberId) {
        return members.containsKey(memberId);
    }

    private static List<MemberEventRow> of(List<MemberEventRow> kept, Kind kind) {
        return kept.stream().filter(event -> event.kind() == kind).toList();
    }

    /** Whether another new id leads to this one, which need not be stored then. */
    boolean leadsTo(String memberId) {
        return renamed.stream().anyMatch(event -> event.detail().equals(memberId));
    }

    /** Whoever went offline under the old id and did not come under the new one has left. */
    boolean isOver(String memberId) {
        MemberRow member = members.get(memberId);
        return member != null && member.status() == MemberStatus.OFFLINE && !member.offlineByHand();
    }

    /** Whoever got a new id and was deleted under it is gone: the next reading finds that out. */
    boolean isDeleted(String to, MemberEventRow event) {
        return deleted.stream()
                .anyMatch(other -> other.memberId().equals(to) && !other.at().isBefore(event.at()));
    }

    /** The last of several new ids; empty where they lead in a circle. */
    Optional<String> target(MemberEventRow event) {
        Map<String, MemberEventRow> newest = new TreeMap<>();
        renamed.forEach(one -> newest.put(one.memberId(), one));
        Set<String> seen = new HashSet<>(Set.of(event.memberId()));
        MemberEventRow last = event;
        while (seen.add(last.detail())) {
            MemberEventRow next = newest.get(last.detail());
            if (next == null || next.at().isBefore(last.at())) {
                return Optional.of(last.detail());
            }
            last = next;
        }
        return Optional.empty();
    }
}
