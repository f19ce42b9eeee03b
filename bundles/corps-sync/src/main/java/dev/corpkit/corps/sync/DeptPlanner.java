package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.sync.stored.StoredPicture;
import dev.corpkit.corps.sync.tree.Circles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans departments (contract rows C4, C12, C21). Used once. */
final class DeptPlanner {

    private final Map<String, DeptRow> stored;
    private final Map<String, RemoteDept> remote;
    private final Set<String> gone;
    private final String rootName;
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
        this.rootName = rootName;
    }

    PlannedDepts plan() {
        leaveOursAlone();
        after.put(DeptRow.ROOT, root(stored, remote, gone, rootName));
        Map<String, String> parents = parents();
        parents.keySet().forEach(id -> after.put(id, row(id, parents.get(id))));
        stored.values().stream().filter(DeptPlanner::isOurs).forEach(dept -> after.put(dept.deptId(), ours(dept)));
        return new PlannedDepts(after, remote.keySet(), changes(stored, after), problems);
    }

    /** Departments as they are, with a root: for a run that does not plan them. */
    static PlannedDepts unplanned(StoredPicture stored, String rootName) {
        Map<String, DeptRow> after = new TreeMap<>(stored.depts());
        after.put(DeptRow.ROOT, root(stored.depts(), Map.of(), Set.of(), rootName));
        return new PlannedDepts(after, after.keySet(), changes(stored.depts(), after), List.of());
    }

    private void leaveOursAlone() {
        for (String id : List.copyOf(remote.keySet())) {
            if (stored.containsKey(id) && isOurs(stored.get(id))) {
                remote.remove(id);
                problems.add("WeCom's department " + id + " was left out: a department made here has its id");
            }
        }
    }

    /** The root always is: WeCom's where visible, else ours; one that was WeCom's becomes ours under its last name. */
    private static DeptRow root(
            Map<String, DeptRow> stored, Map<String, RemoteDept> remote, Set<String> gone, String fallbackName) {
        DeptRow known = stored.get(DeptRow.ROOT);
        RemoteDept shown = remote.get(DeptRow.ROOT);
        if (shown != null) {
            String knownName = known == null ? null : known.name();
            String name = Withheld.name(DeptRow.ROOT, shown.name(), knownName, fallbackName);
            return wecom(shown, null, name);
        }
        if (known == null) {
            return new DeptRow(DeptRow.ROOT, null, fallbackName, 0, List.of(), Source.LOCAL);
        }
        return gone.contains(DeptRow.ROOT)
                ? new DeptRow(DeptRow.ROOT, null, known.name(), known.order(), known.leaders(), Source.LOCAL)
                : known;
    }

    /** Parents of WeCom's departments but the root, free of circles and of parents that are not there. */
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
                problems.add("Department " + id + " hangs under the root: WeCom makes it its own ancestor");
            }
        }
        return parents;
    }

    private static String orRoot(@org.jspecify.annotations.Nullable String parentId) {
        return parentId == null ? DeptRow.ROOT : parentId;
    }

    private DeptRow row(String id, String parent) {
        DeptRow known = stored.get(id);
        RemoteDept shown = remote.get(id);
        if (shown == null) {
            return known;
        }
        return wecom(shown, parent, Withheld.name(id, shown.name(), known == null ? null : known.name(), id));
    }

    private static DeptRow wecom(RemoteDept dept, @org.jspecify.annotations.Nullable String parent, String name) {
        return new DeptRow(
                dept.deptId(),
                parent,
                name,
                dept.order(),
                dept.leaders().stream().distinct().toList(),
                Source.WECOM);
    }

    /** One made here stays as it is; only where its parent goes must it move, and the root is the one sure place. */
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
        Map<String, DeptRow> keys = new TreeMap<>(before);
        keys.putAll(after);
        keys.keySet().forEach(id -> changes.compare(before.get(id), after.get(id)));
        return changes.changes();
    }

    private static Map<String, DeptRow> unused() {
        return new HashMap<>();
    }
}
