package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.sync.stored.StoredPicture;
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
    private final Map<String, DeptRow> after = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A planner.
     *
     * @param gone stored WeCom departments that are to go
     * @param rootName names a root whose name is not known
     */
    DeptPlanner(StoredPicture stored, Picture picture, Set<String> gone, String rootName) {
        this.stored = stored.depts();
        this.remote =
                picture.depts().stream().collect(toMap(RemoteDept::deptId, identity(), (a, b) -> a, TreeMap::new));
        this.gone = gone;
        this.root = new RootDept(this.stored.get(DeptRow.ROOT), rootName);
    }

    PlannedDepts plan() {
        leaveOutWhatIsOurs();
        Map<String, String> parents = parents();
        parents.forEach((id, parent) -> after.put(id, wecom(id, parent)));
        new TreeMap<>(stored)
                .values().stream().filter(DeptPlanner::isOurs).forEach(dept -> after.put(dept.deptId(), ours(dept)));
        after.put(DeptRow.ROOT, root());
        return new PlannedDepts(after, remote.keySet(), changes(stored, after), problems);
    }

    /** Departments as they are, with a root: for a run that plans none. */
    static PlannedDepts unplanned(StoredPicture stored, String rootName) {
        Map<String, DeptRow> after = new TreeMap<>(stored.depts());
        after.put(DeptRow.ROOT, new RootDept(after.get(DeptRow.ROOT), rootName).kept());
        return new PlannedDepts(after, after.keySet(), changes(stored.depts(), after), List.of());
    }

    private void leaveOutWhatIsOurs() {
        for (String id : List.copyOf(remote.keySet())) {
            if (stored.containsKey(id) && isOurs(stored.get(id))) {
                remote.remove(id);
                problems.add("WeCom's department " + id + " is left out: a department made here has its id");
            }
        }
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
        remote.values().forEach(dept -> parents.put(dept.deptId(), orRoot(dept.parentId())));
        parents.remove(DeptRow.ROOT);
        parents.replaceAll((id, parent) -> parents.containsKey(parent) ? parent : DeptRow.ROOT);
        for (String id : new TreeSet<>(Circles.in(parents))) {
            if (remote.containsKey(id)) {
                parents.put(id, DeptRow.ROOT);
                problems.add("Department " + id + " hangs under the root: by WeCom it is its own ancestor");
            }
        }
        return parents;
    }

    private static String orRoot(@Nullable String parentId) {
        return parentId == null ? DeptRow.ROOT : parentId;
    }

    private DeptRow wecom(String id, String parent) {
        DeptRow known = stored.get(id);
        RemoteDept shown = remote.get(id);
        if (shown == null) {
            return known;
        }
        String name = Withheld.name(id, shown.name(), known == null ? null : known.name(), id);
        List<String> leaders = shown.leaders().stream().distinct().toList();
        return new DeptRow(id, parent, name, shown.order(), leaders, Source.WECOM);
    }

    /** One made here stays as it is; only where its parent goes must it move, and the root is the one place that always is. */
    private DeptRow ours(DeptRow dept) {
        String parent = dept.parentId();
        if (parent == null || !gone.contains(parent) || parent.equals(DeptRow.ROOT)) {
            return dept;
        }
        problems.add("Department " + dept.deptId() + ", made here, hangs under the root now: its parent " + parent
                + " is gone from WeCom");
        return new DeptRow(dept.deptId(), DeptRow.ROOT, dept.name(), dept.order(), dept.leaders(), Source.LOCAL);
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
