package dev.corpkit.simulator.directory;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** A tag. {@code creatorAgent} is the app that made it, 0 for the enterprise's administrator; only its creator may edit it. */
public record Tag(int id, String name, long creatorAgent, List<String> users, List<Integer> departments) {
    public static final int BY_ADMINISTRATOR = 0;

    public Tag {
        users = users == null ? List.of() : List.copyOf(users);
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    public Tag withName(String newName) {
        return new Tag(id, newName, creatorAgent, users, departments);
    }

    /** With these nodes added, then those removed. */
    public Tag with(Nodes add, Nodes remove) {
        SortedSet<String> newUsers = new TreeSet<>(users);
        SortedSet<Integer> newDepartments = new TreeSet<>(departments);
        newUsers.addAll(add.users());
        newDepartments.addAll(add.departments());
        newUsers.removeAll(remove.users());
        newDepartments.removeAll(remove.departments());
        return new Tag(id, name, creatorAgent, List.copyOf(newUsers), List.copyOf(newDepartments));
    }

    /** Members and departments that a tag is put on or taken from. */
    public record Nodes(List<String> users, List<Integer> departments) {
        public static final Nodes NONE = new Nodes(List.of(), List.of());

        public Nodes {
            users = Objects.requireNonNullElse(users, List.of());
            departments = Objects.requireNonNullElse(departments, List.of());
        }
    }
}
