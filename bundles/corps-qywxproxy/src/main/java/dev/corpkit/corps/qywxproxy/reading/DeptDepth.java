package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How deep departments lie below each other. */
final class DeptDepth {

    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    private DeptDepth(List<RemoteDept> depts) {
        depts.forEach(dept -> parents.put(dept.deptId(), dept.parentId()));
    }

    /** Levels of the deepest; one whose parent is not listed is at the top, and a circle has an end. */
    static int of(List<RemoteDept> depts) {
        DeptDepth depth = new DeptDepth(depts);
        return depts.stream().mapToInt(dept -> depth.level(dept.deptId())).max().orElse(0);
    }

    private int level(String deptId) {
        Deque<String> below = new ArrayDeque<>();
        String at = deptId;
        while (at != null && parents.containsKey(at) && !levels.containsKey(at)) {
            below.push(at);
            levels.put(at, 0);
            at = parents.get(at);
        }
        int level = at == null ? 0 : levels.getOrDefault(at, 0);
        for (String dept : below) {
            level++;
            levels.put(dept, level);
        }
        return level;
    }
}
