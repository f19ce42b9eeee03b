package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.world.AppView;
import java.util.List;

/** A department as an app gets it. */
final class DepartmentJson {
    private DepartmentJson() {}

    static ObjectNode full(AppView view, Department department) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", department.id());
        GrantedName.put(
                json, view.grants(), Permission.DEPARTMENT_NAME, department.name(), Integer.toString(department.id()));
        boolean named = view.grants().allow(Permission.DEPARTMENT_NAME);
        json.put("name_en", named ? department.nameEn() : "");
        Lists.texts(json.putArray("department_leader"), leaders(view, department));
        return json.put("parentid", department.parentId()).put("order", department.order());
    }

    static ObjectNode simple(Department department) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", department.id())
                .put("parentid", department.parentId())
                .put("order", department.order());
    }

    /** Only those in scope, and only with the structure permission (P98980). */
    private static List<String> leaders(AppView view, Department department) {
        if (!view.grants().allow(Permission.STRUCTURE)) {
            return List.of();
        }
        return view.directory().leadersOf(department.id()).stream()
                .filter(userid -> view.member(userid) != null)
                .toList();
    }
}
