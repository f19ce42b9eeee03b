package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is stored of what WeCom shows.
 *
 * @param scope the scope in which all of it was seen; empty where that is not one, or before the first sync that settled it
 * @param depts WeCom's departments by deptId
 * @param present ids of those in scope whom WeCom employs: active, or offline by our hand only
 * @param marked ids of the others whom WeCom employs by what is known: those out of scope
 * @param unexplained ids of those of them whose absence nothing explains
 * @param held ids of members whose departure is held: nobody asks about them until somebody approves it, or an event says
 *     {@code delete_user} of one whose departure was rejected
 * @param deleted ids of members of whom an event said {@code delete_user} that no reading has settled
 * @param links links to WeCom's departments, by memberId
 * @param lastDepts the main department of those who are offline by our hand, and have no links, by memberId
 * @param positioned ids of those of whom a position is stored
 * @param tagged who has which visible tag because of it, by the tag's id; tags that nobody has included
 * @param renamed new userids of which events told and that are not followed yet, by the old one
 */
public record Mirrored(
        Optional<ScopeRow> scope,
        Map<String, DeptRow> depts,
        Set<String> present,
        Set<String> marked,
        Set<String> unexplained,
        Set<String> held,
        Set<String> deleted,
        Map<String, List<DeptLink>> links,
        Map<String, String> lastDepts,
        Set<String> positioned,
        Map<String, Set<String>> tagged,
        Map<String, Set<String>> renamed) {

    /** Nothing is stored. */
    public static final Mirrored NOTHING = new Mirrored(
            Optional.empty(),
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of());

    /** This with other members in scope. */
    public Mirrored withPresent(Set<String> memberIds) {
        return new Mirrored(
                scope,
                depts,
                memberIds,
                marked,
                unexplained,
                held,
                deleted,
                links,
                lastDepts,
                positioned,
                tagged,
                renamed);
    }

    /** This with other tags. */
    public Mirrored withTagged(Map<String, Set<String>> byTag) {
        return new Mirrored(
                scope,
                depts,
                present,
                marked,
                unexplained,
                held,
                deleted,
                links,
                lastDepts,
                positioned,
                byTag,
                renamed);
    }

    /** Reads it. */
    public static Mirrored read(StoreTransaction tx, OrgKey org) {
        Map<String, DeptRow> depts = depts(tx, org);
        List<MemberRow> members = tx.members().all(org);
        List<MemberEventRow> events = tx.memberEvents().all(org);
        Set<String> deleted = events.stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.DELETED)
                .map(MemberEventRow::memberId)
                .collect(toSet());
        return new Mirrored(
                tx.runs().lastSeeing(org).filter(RunRow::steady).map(RunRow::scope),
                depts,
                employed(members, member -> !member.outOfScope()),
                employed(members, MemberRow::outOfScope),
                employed(members, member -> member.visibility() == Visibility.UNEXPLAINED),
                tx.held().all(org).stream()
                        .filter(row -> row.kind() == HeldRow.Kind.MEMBER)
                        .filter(row -> !row.rejected() || !deleted.contains(row.id()))
                        .map(HeldRow::id)
                        .collect(toSet()),
                deleted,
                tx.deptLinks().all(org).stream()
                        .filter(link -> depts.containsKey(link.deptId()))
                        .collect(groupingBy(DeptLink::memberId)),
                members.stream()
                        .filter(MemberRow::offlineByHand)
                        .filter(member -> member.mainDeptId() != null && depts.containsKey(member.mainDeptId()))
                        .collect(toMap(MemberRow::memberId, MemberRow::mainDeptId)),
                members.stream()
                        .filter(member -> !member.position().isBlank())
                        .map(MemberRow::memberId)
                        .collect(toSet()),
                tagged(tx, org),
                events.stream()
                        .filter(event -> event.kind() == MemberEventRow.Kind.RENAMED)
                        .collect(groupingBy(MemberEventRow::memberId, mapping(MemberEventRow::detail, toSet()))));
    }

    private static Map<String, DeptRow> depts(StoreTransaction tx, OrgKey org) {
        return tx.depts().all(org).stream()
                .filter(dept -> dept.source() == Source.WECOM)
                .collect(toMap(DeptRow::deptId, dept -> dept));
    }

    private static Set<String> employed(List<MemberRow> members, Predicate<MemberRow> wanted) {
        return members.stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE || member.offlineByHand())
                .filter(wanted)
                .map(MemberRow::memberId)
                .collect(toSet());
    }

    private static Map<String, Set<String>> tagged(StoreTransaction tx, OrgKey org) {
        Map<String, Set<String>> tagged = new HashMap<>();
        tx.roles().all(org).stream()
                .filter(role -> role.source() == Source.WECOM)
                .filter(role -> role.roleId().matches("\\d{1,18}"))
                .forEach(role -> tagged.put(role.roleId(), new HashSet<>()));
        tx.roleMembers().all(org).stream()
                .filter(row -> row.source() == Source.WECOM && tagged.containsKey(row.roleId()))
                .forEach(row -> tagged.get(row.roleId()).add(row.memberId()));
        return tagged;
    }

    /** Ids of visible tags. */
    Set<Long> tags() {
        return tagged.keySet().stream().map(Long::valueOf).collect(toSet());
    }

    /** Who has which of these tags. */
    Map<String, Set<String>> tagged(Set<Long> tagIds) {
        Map<String, Set<String>> some = new HashMap<>(tagged);
        some.keySet().removeIf(id -> !tagIds.contains(Long.valueOf(id)));
        return some;
    }

    /** The calls that a full reading makes, by what is stored. */
    int callsForEverything() {
        return 5
                + depts.size()
                + tagged.size()
                + scope.map(row -> row.members().size()).orElse(0);
    }

    /** Whether WeCom employs somebody of that id by what is known. */
    boolean employs(String memberId) {
        return present.contains(memberId) || marked.contains(memberId);
    }

    /** Departments of the scope's tags, as they were when all of it was seen. */
    List<String> tagDepts() {
        return scope.map(ScopeRow::tagDepts).orElse(List.of());
    }

    /** Tags that one of these members has by what is stored. */
    Set<Long> tagsOf(Set<String> memberIds) {
        return tagged.entrySet().stream()
                .filter(tag -> tag.getValue().stream().anyMatch(memberIds::contains))
                .map(tag -> Long.valueOf(tag.getKey()))
                .collect(toSet());
    }

    List<DeptLink> linksOf(String memberId) {
        return links.getOrDefault(memberId, List.of());
    }

    /** The departments in whose lists a member must be missing, too, to be gone. */
    Stream<String> stoodIn(String memberId) {
        return Stream.concat(
                linksOf(memberId).stream().map(DeptLink::deptId),
                Optional.ofNullable(lastDepts.get(memberId)).stream());
    }
}
