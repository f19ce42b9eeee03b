package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.world.AppView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Departments (P96274, P96275, P96276). */
final class DepartmentEndpoints {
    /** WeCom's lists are in no order that a client could use; this one is at least the same each time. */
    private static final Comparator<Department> UNSORTED =
            Comparator.comparing(d -> Integer.reverse(d.id() * 0x9E3779B1));

    void addTo(Routes routes) {
        routes.app(Routes.GET, "department/list", List.of("department"), this::list);
        routes.app(Routes.GET, "department/simplelist", List.of("department_id"), this::simpleList);
        routes.app(Routes.GET, "department/get", List.of("department"), this::get);
        List.of("department/create", "department/update", "department/delete").forEach(routes::forbidden);
    }

    /** Only departments in scope, whatever is granted. */
    private void list(AppView view, ApiCall call, ObjectNode answer) {
        ArrayNode departments = answer.putArray("department");
        selected(view, call, view.visibility()::sees).forEach(d -> departments.add(DepartmentJson.full(view, d)));
    }

    /** With the structure permission all departments of the enterprise. */
    private void simpleList(AppView view, ApiCall call, ObjectNode answer) {
        ArrayNode departments = answer.putArray("department_id");
        selected(view, call, view::shows).forEach(d -> departments.add(DepartmentJson.simple(d)));
    }

    private static Stream<Department> selected(AppView view, ApiCall call, IntPredicate visible) {
        Optional<Integer> top = call.parameter("id").map(DepartmentEndpoints::parse);
        top.ifPresent(id -> require(view, id, visible));
        Collection<Department> all = view.directory().departments();
        Stream<Department> wanted = top.map(
                        id -> view.directory().subtree(id).stream().map(view.directory()::department))
                .orElseGet(all::stream);
        return wanted.filter(d -> visible.test(d.id())).sorted(UNSORTED);
    }

    private void get(AppView view, ApiCall call, ObjectNode answer) {
        int id = call.parameter("id")
                .map(DepartmentEndpoints::parse)
                .orElseThrow(WecomError.DEPARTMENT_UNKNOWN::exception);
        answer.set("department", DepartmentJson.full(view, require(view, id, view::shows)));
    }

    /** The department if there is one and it is visible. */
    static Department require(AppView view, int id, IntPredicate visible) {
        Department department = view.directory().department(id);
        if (department == null) {
            throw WecomError.DEPARTMENT_UNKNOWN.exception();
        }
        if (!visible.test(id)) {
            throw WecomError.NO_PRIVILEGE.exception();
        }
        return department;
    }

    static int parse(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw WecomError.INVALID_PARTY.exception();
        }
    }
}
