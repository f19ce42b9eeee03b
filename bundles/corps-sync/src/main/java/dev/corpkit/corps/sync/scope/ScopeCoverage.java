package dev.corpkit.corps.sync.scope;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visible scope covers: its members, its departments with all below them, the members of its tags (P90665). Told from
 * what is known here, since whoever is missing upstream can no longer be asked for. Not thread-safe.
 */
public final class ScopeCoverage {

    private final Set<String> members;
    private final Set<String> tags;
    private final Map<String, String> parents;
    private final Map<String, Boolean> covered = new HashMap<>();
    private final boolean everything;

    /**
     * The coverage of a scope.
     *
     * @param parents parent by department, circles allowed
     */
    public ScopeCoverage(ScopeRow scope, Map<String, String> parents) {
        this.members = new HashSet<>(scope.members());
        this.tags = new HashSet<>(scope.tags());
        this.parents = parents;
        this.everything =
                scope.depts().contains(DeptRow.ROOT) || scope.tagDepts().contains(DeptRow.ROOT);
        scope.depts().forEach(dept -> covered.put(dept, true));
        scope.tagDepts().forEach(dept -> covered.put(dept, true));
    }

    /** Covers everything: while the scope stays the same, nothing is missing because of it. */
    public static ScopeCoverage ofEverything() {
        return new ScopeCoverage(new ScopeRow(List.of(DeptRow.ROOT), List.of(), List.of()), Map.of());
    }

    /** Whether a department lies in the scope. */
    public boolean coversDept(String deptId) {
        return everything || climb(deptId);
    }

    /** Whether a member lies in the scope, by its departments and roles as stored. */
    public boolean coversMember(MemberRow member, List<DeptLink> links, List<RoleMemberRow> roles) {
        return everything
                || members.contains(member.memberId())
                || coversMainDept(member)
                || links.stream().anyMatch(link -> coversDept(link.deptId()))
                || roles.stream().anyMatch(role -> role.source() == Source.WECOM && tags.contains(role.roleId()));
    }

    /** Who was set offline by hand has no links any more; its main department still says where it belongs. */
    private boolean coversMainDept(MemberRow member) {
        String main = member.mainDeptId();
        return main != null && coversDept(main);
    }

    /** Walks up once for each department: the answer is noted on the whole way, so that all departments cost linear time. */
    private boolean climb(String deptId) {
        List<String> way = new ArrayList<>();
        @Nullable String at = deptId;
        while (at != null && !covered.containsKey(at)) {
            covered.put(at, false);
            way.add(at);
            at = parents.get(at);
        }
        boolean answer = at != null && covered.getOrDefault(at, false);
        way.forEach(id -> covered.put(id, answer));
        return answer;
    }
}
