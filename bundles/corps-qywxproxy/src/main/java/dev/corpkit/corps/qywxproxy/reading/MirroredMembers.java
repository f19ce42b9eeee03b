package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The stored members of whom WeCom may show something, and what is kept of them.
 *
 * @param present ids of those in scope whom WeCom employs: active, or offline by our hand only
 * @param marked ids of the others whom WeCom employs by what is known: those out of scope
 * @param unexplained ids of those of them whose absence nothing explains
 * @param held ids of members whose departure is held: nobody asks about them until somebody approves it, or an event says
 *     {@code delete_user} of one whose departure was rejected
 * @param deleted ids of members of whom an event said {@code delete_user} that no reading has settled
 * @param renamed new userids of which events told and that are not followed yet, by the old one
 * @param links links to WeCom's departments, by memberId
 * @param lastDepts the main department of those who are offline by our hand, and have no links, by memberId
 * @param positioned ids of those of whom a position is stored
 */
public record MirroredMembers(
        Set<String> present,
        Set<String> marked,
        Set<String> unexplained,
        Set<String> held,
        Set<String> deleted,
        Map<String, Set<String>> renamed,
        Map<String, List<DeptLink>> links,
        Map<String, String> lastDepts,
        Set<String> positioned) {

    /** Of an organization that has no members yet. */
    public static final MirroredMembers NOBODY = new MirroredMembers(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Set.of());

    /** These with others in scope. */
    MirroredMembers withPresent(Set<String> memberIds) {
        return new MirroredMembers(
                memberIds, marked, unexplained, held, deleted, renamed, links, lastDepts, positioned);
    }

    /** Reads them; links count to these departments only. */
    static MirroredMembers read(StoreTransaction tx, OrgKey org, Set<String> depts) {
        List<MemberRow> members = tx.members().all(org);
        List<MemberEventRow> events = tx.memberEvents().all(org);
        Set<String> deleted = deleted(events);
        return new MirroredMembers(
                employed(members, member -> !member.outOfScope()),
                employed(members, MemberRow::outOfScope),
                employed(members, member -> member.visibility() == Visibility.UNEXPLAINED),
                held(tx.held().all(org), deleted),
                deleted,
                renamed(events),
                tx.deptLinks().all(org).stream()
                        .filter(link -> depts.contains(link.deptId()))
                        .collect(groupingBy(DeptLink::memberId)),
                members.stream()
                        .filter(MemberRow::offlineByHand)
                        .filter(member -> member.mainDeptId() != null && depts.contains(member.mainDeptId()))
                        .collect(toMap(MemberRow::memberId, MemberRow::mainDeptId)),
                members.stream()
                        .filter(member -> !member.position().isBlank())
                        .map(MemberRow::memberId)
                        .collect(toSet()));
    }

    private static Set<String> employed(List<MemberRow> members, Predicate<MemberRow> wanted) {
        return members.stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE || member.offlineByHand())
                .filter(wanted)
                .map(MemberRow::memberId)
                .collect(toSet());
    }

    private static Set<String> held(List<HeldRow> held, Set<String> deleted) {
        return held.stream()
                .filter(row -> row.kind() == HeldRow.Kind.MEMBER)
                .filter(row -> !row.rejected() || !deleted.contains(row.id()))
                .map(HeldRow::id)
                .collect(toSet());
    }

    private static Set<String> deleted(List<MemberEventRow> events) {
        return events.stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.DELETED)
                .map(MemberEventRow::memberId)
                .collect(toSet());
    }

    private static Map<String, Set<String>> renamed(List<MemberEventRow> events) {
        return events.stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.RENAMED)
                .collect(groupingBy(MemberEventRow::memberId, mapping(MemberEventRow::detail, toSet())));
    }

    /** Whether WeCom employs somebody of that id by what is known. */
    boolean employs(String memberId) {
        return present.contains(memberId) || marked.contains(memberId);
    }
}
