package dev.corpkit.simulator.generator;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.names.NameTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Grows the department tree: wide above, at most eight levels, ids with gaps that do not follow the tree. */
final class DepartmentGrowth {
    private static final int MAX_DEPTH = 8;
    private static final long FIRST_ORDER = 100_000_000L;

    private final Random random;
    private final DirectoryDraft draft;
    private final Map<Integer, Integer> depths = new HashMap<>();

    DepartmentGrowth(Random random, DirectoryDraft draft) {
        this.random = random;
        this.draft = draft;
    }

    void grow(String rootName, int count) {
        draft.addDepartment(new Department(Department.ROOT, rootName, "", Department.NO_PARENT, FIRST_ORDER));
        List<Integer> parents = new ArrayList<>(List.of(Department.ROOT));
        depths.put(Department.ROOT, 1);
        int onTop = Math.max(2, Math.min(12, count / 10));
        for (int id : ids(count - 1)) {
            int parent = parents.size() <= onTop ? Department.ROOT : parents.get(random.nextInt(parents.size()));
            int depth = depths.get(parent) + 1;
            depths.put(id, depth);
            String name = SiblingName.free(
                    draft.directory(), parent, NameTables.chinese().department(random));
            draft.addDepartment(new Department(id, name, nameEn(id), parent, order(draft.directory(), parent)));
            if (depth < MAX_DEPTH) {
                parents.add(id);
            }
        }
    }

    private List<Integer> ids(int count) {
        List<Integer> ids = new ArrayList<>(count);
        for (int id = 2; ids.size() < count; id += 1 + random.nextInt(3)) {
            ids.add(id);
        }
        Collections.shuffle(ids, random);
        return ids;
    }

    private String nameEn(int id) {
        return random.nextInt(3) == 0 ? "Department " + id : "";
    }

    /** Mostly WeCom's steps of a thousand downwards; sometimes the two ends of the range. */
    private long order(Directory directory, int parent) {
        return switch (random.nextInt(20)) {
            case 0 -> Department.MAX_ORDER;
            case 1 -> 0;
            default -> FIRST_ORDER - 1000L * directory.children(parent).size();
        };
    }
}
