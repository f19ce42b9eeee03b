package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is stored of what WeCom shows.
 *
 * @param scope the scope in which all of it was seen; empty where that is not one, or before the first complete sync
 * @param depts WeCom's departments by deptId
 * @param present ids of those that are active and in scope
 * @param links links to WeCom's departments, by memberId
 * @param tags ids of visible tags
 */
public record Mirrored(
        Optional<ScopeRow> scope,
        Map<String, DeptRow> depts,
        Set<String> present,
        Map<String, List<DeptLink>> links,
        Set<Long> tags) {

    /** Reads it. */
    public static Mirrored read(StoreTransaction tx, OrgKey org) {
        Map<String, DeptRow> depts = tx.depts().all(org).stream()
                .filter(dept -> dept.source() == Source.WECOM)
                .collect(toMap(DeptRow::deptId, dept -> dept));
        return new Mirrored(
                tx.runs().lastSeeing(org).filter(RunRow::steady).map(RunRow::scope),
                depts,
                tx.members().all(org).stream()
                        .filter(member -> member.status() == MemberStatus.ACTIVE && !member.outOfScope())
                        .map(MemberRow::memberId)
                        .collect(toSet()),
                tx.deptLinks().all(org).stream()
                        .filter(link -> depts.containsKey(link.deptId()))
                        .collect(groupingBy(DeptLink::memberId)),
                tx.roles().all(org).stream()
                        .filter(role -> role.source() == Source.WECOM)
                        .map(RoleRow::roleId)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(toSet()));
    }

    /** The calls that a full reading makes, by what is stored. */
    int callsForEverything() {
        return 4
                + depts.size()
                + tags.size()
                + scope.map(row -> row.members().size()).orElse(0);
    }

    List<DeptLink> linksOf(String memberId) {
        return links.getOrDefault(memberId, List.of());
    }
}
