package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.Changes;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import dev.corpkit.corps.sync.tree.Circles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans departments (contract rows C4, C12, C21). Used once. */
final class DeptPlanner {

    private final Map<String, DeptRow> stored;
    private final Map<String, RemoteDept> remote;
    private final Set<String> gone;
    private final RootDept root;
    private final MaskedFieldPolicy fields;
    private final Map<String, DeptRow> after = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A planner.
     *
     * @param gone stored WeCom departments that are to go
     * @param rootName names a root whose name is not known, and ours
     */
    DeptPlanner(StoredPicture stored, Picture picture, Set<String> gone, RootName rootName, MaskedFieldPolicy fields) {
        this.stored = stored.depts();
        this.remote =
                picture.depts().stream().collect(toMap(RemoteDept::deptId, identity(), (a, b) -> a, TreeMap::new));
        this.gone = gone;
        this.root = new RootDept(this.stored.get(DeptRow.ROOT), rootName, fields);
        this.fields = fields;
    }

    PlannedDepts plan() {
        leaveOutWhatIsOurs();
        Map<String, String> parents = parents();
        parents.forEach((id, parent) -> after.put(id, wecom(id, parent)));
        keepOurs();
        after.put(DeptRow.ROOT, root());
        return new PlannedDepts(after, remote.keySet(), changes(stored, after), problems);
    }

    /** Departments as they are, with a root: for a run that plans none. */
    static PlannedDepts unplanned(StoredPicture stored, RootName rootName) {
        Map<String, DeptRow> after = new TreeMap<>(stored.depts());
        after.put(
                DeptRow.ROOT,
                new RootDept(after.get(DeptRow.ROOT), rootName, MaskedFieldPolicy.of(GrantedFields.UNKNOWN)).kept());
        return new PlannedDepts(after, after.keySet(), changes(stored.depts(), after), List.of());
    }

    private void leaveOutWhatIsOurs() {
        Set<String> ours = new TreeSet<>(remote.keySet());
        ours.removeIf(id -> !stored.containsKey(id) || !isOurs(stored.get(id)));
        remote.keySet().removeAll(ours);
        report("Departments of WeCom were left out, as departments made here have their ids: ", ours);
    }

    private DeptRow root() {
        RemoteDept shown = remote.get(DeptRow.ROOT);
        if (shown != null) {
            return root.shown(shown);
        }
        return gone.contains(DeptRow.ROOT) ? root.ours() : root.kept();
    }

    /** Parents of WeCom's departments below the root, free of circles and of parents that are not there. */
    private Map<String, String> parents() {
        Map<String, String> parents = new TreeMap<>();
        stored.values().stream()
                .filter(dept -> dept.source() == Source.WECOM && !gone.contains(dept.deptId()))
                .forEach(dept -> parents.put(dept.deptId(), orRoot(dept.parentId())));
        remote.values().stream()
                .filter(RemoteDept::parentKnown)
                .forEach(dept -> parents.put(dept.deptId(), orRoot(dept.parentId())));
        remote.keySet().forEach(id -> parents.putIfAbsent(id, DeptRow.ROOT));
        parents.remove(DeptRow.ROOT);
        parents.replaceAll((id, parent) -> parents.containsKey(parent) ? parent : DeptRow.ROOT);
        Set<String> circles = Circles.in(parents);
        circles.retainAll(remote.keySet());
        circles.forEach(id -> parents.put(id, DeptRow.ROOT));
        report("Departments hang under the root, as WeCom makes them their own ancestors: ", circles);
        return parents;
    }

    private static String orRoot(@Nullable String parentId) {
        return parentId == null ? DeptRow.ROOT : parentId;
    }

    private DeptRow wecom(String id, String parent) {
        DeptRow known = stored.get(id);
        RemoteDept shown = remote.get(id);
        if (shown == null) {
            DeptRow kept = cleared(known);
            return isRemoved(known.parentId()) ? under(parent, kept) : kept;
        }
        String name = MaskedFieldPolicy.name(id, shown.name(), known == null ? null : known.name(), id);
        return new DeptRow(id, parent, name, order(shown, known), leaders(shown, known, fields), Source.WECOM);
    }

    /** What WeCom says, else what is stored. */
    static long order(RemoteDept shown, @Nullable DeptRow known) {
        if (shown.order() != null) {
            return shown.order();
        }
        return known == null ? 0 : known.order();
    }

    /** What WeCom says; where it does not tell all, or shows none without being allowed to, what is stored. */
    static List<String> leaders(RemoteDept shown, @Nullable DeptRow known, MaskedFieldPolicy fields) {
        List<String> remote = shown.leaders().stream().distinct().toList();
        if (known == null) {
            return remote;
        }
        return shown.leadersKnown() ? fields.leaders(shown.deptId(), remote, known.leaders()) : known.leaders();
    }

    /** Those made here stay as they are; only where the parent goes must one move, and the root is the one place that always is. */
    private void keepOurs() {
        Set<String> moved = new TreeSet<>();
        stored.values().stream().filter(DeptPlanner::isOurs).forEach(dept -> {
            boolean moves = isRemoved(dept.parentId());
            after.put(dept.deptId(), moves ? under(DeptRow.ROOT, dept) : dept);
            if (moves) {
                moved.add(dept.deptId());
            }
        });
        report("Departments made here hang under the root now, as their parents are gone from WeCom: ", moved);
    }

    private boolean isRemoved(@Nullable String deptId) {
        return deptId != null && gone.contains(deptId) && !deptId.equals(DeptRow.ROOT);
    }

    private DeptRow cleared(DeptRow known) {
        return fields.isApproved(ClearableField.LEADERS, known.deptId())
                ? new DeptRow(known.deptId(), known.parentId(), known.name(), known.order(), List.of(), known.source())
                : known;
    }

    private static DeptRow under(String parent, DeptRow dept) {
        return new DeptRow(dept.deptId(), parent, dept.name(), dept.order(), dept.leaders(), dept.source());
    }

    private void report(String what, Set<String> ids) {
        if (!ids.isEmpty()) {
            problems.add(what + IdList.of(ids));
        }
    }

    private static boolean isOurs(DeptRow dept) {
        return dept.source() == Source.LOCAL && !dept.deptId().equals(DeptRow.ROOT);
    }

    private static Changes<DeptRow> changes(Map<String, DeptRow> before, Map<String, DeptRow> after) {
        ChangeList<DeptRow> changes = new ChangeList<>();
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.forEach(id -> changes.compare(before.get(id), after.get(id)));
        return changes.changes();
    }
}
