package dev.corpkit.corps.sync.takeback;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.sync.tree.Circles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads departments back (contract rows C4, C12). One that the run added goes unless it was changed since or something leads
 * to it that the run did not put there. Used once.
 */
final class DeptsBack {

    private final Map<String, DeptRow> now;
    private final Map<String, DeptRow> wanted;
    private final Map<String, Reverting> parts = new TreeMap<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> linked;

    /**
     * For what is stored.
     *
     * @param linked departments to which members stay linked whatever becomes of the run
     */
    DeptsBack(Map<String, DeptRow> now, Set<String> linked) {
        this.now = now;
        this.wanted = new TreeMap<>(now);
        this.linked = linked;
    }

    /** The departments as they are to be. */
    Map<String, DeptRow> after(List<ObjectChange> done) {
        done.forEach(
                change -> lead(change.id(), (DeptRow) change.before(), (DeptRow) change.after(), now.get(change.id())));
        while (!settle()) {
            // Each round gives up a parent that closes a circle, and there are only so many.
        }
        return wanted;
    }

    /** What stays otherwise than before the run. */
    List<SyncItem> items() {
        List<SyncItem> items = new ArrayList<>();
        parts.forEach((id, dept) -> dept.item("dept", id).ifPresent(items::add));
        return items;
    }

    private Reverting parts(String id) {
        return parts.computeIfAbsent(id, none -> new Reverting());
    }

    private void lead(String id, @Nullable DeptRow before, @Nullable DeptRow after, @Nullable DeptRow is) {
        if (before == null) {
            leadAway(id, after, is);
        } else if (after == null) {
            wanted.put(id, is == null ? before : is);
            if (is != null && !is.equals(before)) {
                parts(id).note("It was made anew since and stays as it is");
            }
        } else if (is == null) {
            parts(id).note("It was removed since and stays away");
        } else {
            wanted.put(id, fields(before, after, is, parts(id)));
        }
    }

    private void leadAway(String id, @Nullable DeptRow after, @Nullable DeptRow is) {
        if (is == null) {
            return;
        }
        if (id.equals(DeptRow.ROOT)) {
            parts(id).note("The root stays, as an organization always has one");
        } else if (is.equals(after)) {
            added.add(id);
        } else {
            parts(id).note("It was added by that run and changed since, so it stays");
        }
    }

    private static DeptRow fields(DeptRow before, DeptRow after, DeptRow is, Reverting parts) {
        return new DeptRow(
                is.deptId(),
                parts.back("parent", before.parentId(), after.parentId(), is.parentId()),
                parts.back("name", before.name(), after.name(), is.name()),
                parts.back("order", before.order(), after.order(), is.order()),
                parts.back("leaders", before.leaders(), after.leaders(), is.leaders()),
                parts.back("source", before.source(), after.source(), is.source()));
    }

    /** Lets go what nothing needs, unless a circle is in the way: then that is opened first. Returns whether all is done. */
    private boolean settle() {
        Set<String> going = going();
        Map<String, String> parents = new HashMap<>();
        wanted.forEach((id, dept) -> {
            if (!going.contains(id) && !id.equals(DeptRow.ROOT)) {
                parents.put(id, parent(dept, going));
            }
        });
        Set<String> circles = Circles.in(parents);
        open(circles);
        if (circles.isEmpty()) {
            wanted.keySet().removeAll(going);
            parents.forEach(this::hang);
            added.stream()
                    .filter(id -> !going.contains(id))
                    .forEach(id ->
                            parts(id).note("It was added by that run, but something leads to it since, so it stays"));
        }
        return circles.isEmpty();
    }

    private String parent(DeptRow dept, Set<String> going) {
        String parent = dept.parentId();
        return parent == null || going.contains(parent) || !wanted.containsKey(parent) ? DeptRow.ROOT : parent;
    }

    /** What was added and is the parent of something that stays, stays, too; and so on upwards. */
    private Set<String> going() {
        Set<String> going = new HashSet<>(added);
        going.removeAll(linked);
        List<String> staying = new ArrayList<>(wanted.keySet());
        staying.removeAll(going);
        while (!staying.isEmpty()) {
            DeptRow dept = wanted.get(staying.remove(staying.size() - 1));
            String parent = dept == null ? null : dept.parentId();
            if (parent != null && going.remove(parent)) {
                staying.add(parent);
            }
        }
        return going;
    }

    /** Gives up the parents that those on a circle were to get back; without any of these there is no circle. */
    private void open(Set<String> circle) {
        Set<String> led = new HashSet<>(circle);
        led.removeIf(id -> Objects.equals(parentNow(id), wanted.get(id).parentId()));
        for (String id : led.isEmpty() ? circle : led) {
            wanted.put(id, under(led.isEmpty() ? DeptRow.ROOT : parentNow(id), wanted.get(id)));
            parts(id).keep("parent");
        }
    }

    private @Nullable String parentNow(String id) {
        DeptRow is = now.get(id);
        return is == null ? DeptRow.ROOT : is.parentId();
    }

    private void hang(String id, String parent) {
        DeptRow dept = wanted.get(id);
        if (!parent.equals(dept.parentId())) {
            parts(id).note("Its parent " + dept.parentId() + " is gone, so it hangs under the root");
            wanted.put(id, under(parent, dept));
        }
    }

    private static DeptRow under(@Nullable String parent, DeptRow dept) {
        return new DeptRow(dept.deptId(), parent, dept.name(), dept.order(), dept.leaders(), dept.source());
    }
}
