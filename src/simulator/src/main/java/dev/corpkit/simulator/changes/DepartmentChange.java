package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.DirectoryDraft;

/** What happens to one department. */
public sealed interface DepartmentChange extends Change {

    record Created(Department department) implements DepartmentChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.addDepartment(department);
        }
    }

    record Renamed(int id, String name) implements DepartmentChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceDepartment(draft.department(id).withName(name));
        }
    }

    record Moved(int id, int parentId) implements DepartmentChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceDepartment(draft.department(id).withParent(parentId));
        }
    }

    record Reordered(int id, long order) implements DepartmentChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceDepartment(draft.department(id).withOrder(order));
        }
    }

    /** Only without sub-departments; members who had no other department fall to the parent. */
    record Removed(int id) implements DepartmentChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.removeDepartment(id);
        }
    }
}
