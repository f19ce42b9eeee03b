package dev.corpkit.simulator.contacts;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.world.AppView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** create_party, update_party, delete_party (P96303). */
final class DepartmentEvents {
    private final AppView before;
    private final AppView after;

    DepartmentEvents(AppView before, AppView after) {
        this.before = before;
        this.after = after;
    }

    /** In order of id, so a child may come before its parent. */
    void addKept(List<ContactEvent> events) {
        for (Department department : after.directory().departments()) {
            Department old = before.directory().department(department.id());
            if (old == null && after.visibility().sees(department.id())) {
                events.add(new ContactEvent("create_party", created(department)));
            } else if (old != null && !old.equals(department) && seen(department.id())) {
                events.add(new ContactEvent("update_party", changed(old, department)));
            }
        }
    }

    void addRemoved(List<ContactEvent> events) {
        for (Department department : before.directory().departments()) {
            boolean gone = after.directory().department(department.id()) == null;
            if (gone && before.visibility().sees(department.id())) {
                events.add(new ContactEvent("delete_party", id(department)));
            }
        }
    }

    private boolean seen(int id) {
        return before.visibility().sees(id) || after.visibility().sees(id);
    }

    private Map<String, String> created(Department department) {
        Map<String, String> fields = id(department);
        name(fields, department);
        fields.put("ParentId", Integer.toString(department.parentId()));
        fields.put("Order", Long.toString(department.order()));
        return fields;
    }

    /** Name and parent only when changed, the order never. */
    private Map<String, String> changed(Department old, Department department) {
        Map<String, String> fields = id(department);
        if (!old.name().equals(department.name())) {
            name(fields, department);
        }
        if (old.parentId() != department.parentId()) {
            fields.put("ParentId", Integer.toString(department.parentId()));
        }
        return fields;
    }

    private void name(Map<String, String> fields, Department department) {
        if (after.grants().allow(Permission.DEPARTMENT_NAME)) {
            fields.put("Name", department.name());
        }
    }

    private static Map<String, String> id(Department department) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Id", Integer.toString(department.id()));
        return fields;
    }
}
