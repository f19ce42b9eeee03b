package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is stored of what WeCom shows.
 *
 * @param scope the scope in which all of it was seen; empty where that is not one, or before the first sync that settled it
 * @param depts WeCom's departments by deptId
 * @param members the members, and what is kept of them
 * @param tagged who has which visible tag because of it, by the tag's id; tags that nobody has included
 */
public record Mirrored(
        Optional<ScopeRow> scope,
        Map<String, DeptRow> depts,
        MirroredMembers members,
        Map<String, Set<String>> tagged) {

    /** Nothing is stored. */
    public static final Mirrored NOTHING = new Mirrored(Optional.empty(), Map.of(), MirroredMembers.NOBODY, Map.of());

    /** This with other members in scope. */
    public Mirrored withPresent(Set<String> memberIds) {
        return new Mirrored(scope, depts, members.withPresent(memberIds), tagged);
    }

    /** This with other tags. */
    public Mirrored withTagged(Map<String, Set<String>> byTag) {
        return new Mirrored(scope, depts, members, byTag);
    }

    /** Reads it. */
    public static Mirrored read(StoreTransaction tx, OrgKey org) {
        Map<String, DeptRow> depts = depts(tx, org);
        return new Mirrored(
                tx.runs().lastSeeing(org).filter(RunRow::steady).map(RunRow::scope),
                depts,
                MirroredMembers.read(tx, org, depts.keySet()),
                tagged(tx, org));
    }

    private static Map<String, DeptRow> depts(StoreTransaction tx, OrgKey org) {
        return tx.depts().all(org).stream()
                .filter(dept -> dept.source() == Source.WECOM)
                .collect(toMap(DeptRow::deptId, dept -> dept));
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
        return members.employs(memberId);
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
        return members.links().getOrDefault(memberId, List.of());
    }

    /** The departments in whose lists a member must be missing, too, to be gone. */
    Stream<String> stoodIn(String memberId) {
        return Stream.concat(
                linksOf(memberId).stream().map(DeptLink::deptId),
                Optional.ofNullable(members.lastDepts().get(memberId)).stream());
    }
}
