package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.scope.ScopeCoverage;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What WeCom answers of stored objects that a complete reading does not show, as a reader asks it: members 60111; departments
 * 60003 within the scope, 60011 outside it.
 */
final class Answers {

    private Answers() {}

    /** The snapshot with these answers, unless it has some already or is no complete one. */
    static Snapshot to(Snapshot snapshot, StoredPicture stored) {
        return snapshot.complete()
                .filter(complete -> complete.observation().denials().isEmpty())
                .<Snapshot>map(complete -> new CompleteSnapshot(
                        complete.picture(), complete.observation().withDenials(denials(complete, stored))))
                .orElse(snapshot);
    }

    private static Denials denials(CompleteSnapshot snapshot, StoredPicture stored) {
        Set<String> members = snapshot.picture().members().stream()
                .map(RemoteMember::memberId)
                .collect(Collectors.toSet());
        Map<String, MemberDenial> missing = stored.members().values().stream()
                .filter(RemovalDiff::isThere)
                .map(MemberRow::memberId)
                .filter(id -> !members.contains(id))
                .collect(toMap(Function.identity(), id -> MemberDenial.UNKNOWN));
        return new Denials(missing, depts(snapshot, stored), Set.of());
    }

    private static Map<String, DeptDenial> depts(CompleteSnapshot snapshot, StoredPicture stored) {
        Map<String, String> parents = new HashMap<>();
        stored.depts().values().forEach(dept -> parents.put(dept.deptId(), dept.parentId()));
        snapshot.picture().depts().forEach(dept -> parents.put(dept.deptId(), dept.parentId()));
        ScopeCoverage covered = new ScopeCoverage(snapshot.scope(), parents);
        Set<String> listed =
                snapshot.picture().depts().stream().map(RemoteDept::deptId).collect(Collectors.toSet());
        return stored.depts().values().stream()
                .filter(dept -> dept.source() == Source.WECOM)
                .map(DeptRow::deptId)
                .filter(id -> !listed.contains(id) && !id.equals(DeptRow.ROOT))
                .collect(
                        toMap(Function.identity(), id -> covered.coversDept(id) ? DeptDenial.GONE : DeptDenial.HIDDEN));
    }
}
