package dev.corpkit.simulator.file;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.directory.InvalidDirectoryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the directory that a file describes; departments may stand in any order. */
final class DirectoryBuilding {
    /** WeCom's limit (81002). */
    private static final int MAX_DEPTH = 15;

    private final EnterpriseFile file;
    private final DirectoryDraft draft = DirectoryDraft.empty();
    private final Map<Integer, Integer> positions = new HashMap<>();

    DirectoryBuilding(EnterpriseFile file) {
        this.file = file;
    }

    Directory build() {
        addDepartments();
        each("members", file.members(), draft::addMember);
        checkLeaders();
        each("tags", file.tags(), draft::addTag);
        return draft.directory();
    }

    /** Parents first, by going up from each department. */
    private void addDepartments() {
        List<Department> departments = file.departments();
        for (int i = 0; i < departments.size(); i++) {
            int id = departments.get(i).id();
            if (id < Department.ROOT) {
                throw problem("departments", i, "id", id + " is not a department id; the root is 1");
            }
            if (positions.put(id, i) != null) {
                throw problem("departments", i, "id", "department " + id + " stands here twice");
            }
        }
        if (!positions.containsKey(Department.ROOT)) {
            throw new InvalidFieldException("departments", "the root department (id 1, parentId 0) is missing");
        }
        for (int i = 0; i < departments.size(); i++) {
            addWithParents(i, 0);
        }
    }

    private void addWithParents(int position, int steps) {
        Department department = file.departments().get(position);
        if (draft.directory().department(department.id()) != null) {
            return;
        }
        if (steps > MAX_DEPTH) {
            throw problem("departments", position, "parentId", "leads in a circle or is more than 15 levels deep");
        }
        Integer parent = positions.get(department.parentId());
        if (parent != null) {
            addWithParents(parent, steps + 1);
        }
        located("departments", position, () -> draft.addDepartment(department));
    }

    private void checkLeaders() {
        for (int i = 0; i < file.members().size(); i++) {
            String leader = file.members().get(i).directLeader();
            if (leader != null && draft.directory().member(leader) == null) {
                throw problem("members", i, "directLeader", "member " + leader + " does not exist");
            }
        }
    }

    private interface Step<T> {
        void add(T element);
    }

    private static <T> void each(String list, List<T> elements, Step<T> step) {
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            located(list, i, () -> step.add(element));
        }
    }

    private static void located(String list, int position, Runnable step) {
        try {
            step.run();
        } catch (InvalidDirectoryException e) {
            throw problem(list, position, e.field(), e.reason());
        }
    }

    private static InvalidFieldException problem(String list, int position, String field, String reason) {
        return new InvalidFieldException(list + "[" + position + "]." + field, reason);
    }
}
