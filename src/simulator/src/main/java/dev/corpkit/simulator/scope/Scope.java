package dev.corpkit.simulator.scope;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import java.util.List;
import java.util.Objects;

/** The visible scope of an app (可见范围): departments with all below, members, tags. */
public record Scope(List<Integer> departments, List<String> users, List<Integer> tags) {
    public static final Scope EMPTY = new Scope(List.of(), List.of(), List.of());
    public static final Scope WHOLE_ENTERPRISE = ofDepartments(Department.ROOT);

    public Scope {
        departments = departments == null ? List.of() : List.copyOf(departments);
        users = users == null ? List.of() : List.copyOf(users);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    public static Scope ofDepartments(Integer... departments) {
        return new Scope(List.of(departments), List.of(), List.of());
    }

    public Scope withUsers(String... more) {
        return new Scope(departments, List.of(more), tags);
    }

    public Scope withTags(Integer... more) {
        return new Scope(departments, users, List.of(more));
    }

    /** Without what the directory no longer has, and with members under their newest userid. */
    public Scope in(Directory directory) {
        return new Scope(
                departments.stream()
                        .filter(id -> directory.department(id) != null)
                        .toList(),
                users.stream()
                        .map(id -> Objects.requireNonNullElse(directory.newUserid(id), id))
                        .filter(id -> directory.member(id) != null)
                        .toList(),
                tags.stream().filter(id -> directory.tag(id) != null).toList());
    }
}
