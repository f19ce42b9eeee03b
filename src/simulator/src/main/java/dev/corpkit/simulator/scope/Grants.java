package dev.corpkit.simulator.scope;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The permissions that an enterprise's administrator granted to an app, and how ungranted names look. */
public record Grants(SortedSet<String> permissions, UngrantedName ungrantedName) {

    /** Names of members and departments, position; what an app normally asks for. */
    public static final Grants USUAL =
            of(Permission.USER_NAME, Permission.DEPARTMENT_NAME, Permission.POSITION, Permission.TELEPHONE);

    public Grants {
        permissions = permissions == null ? new TreeSet<>() : new TreeSet<>(permissions);
        ungrantedName = ungrantedName == null ? UngrantedName.ABSENT : ungrantedName;
    }

    public static Grants of(String... permissions) {
        return new Grants(new TreeSet<>(Arrays.asList(permissions)), UngrantedName.ABSENT);
    }

    public Grants with(Collection<String> more) {
        SortedSet<String> all = new TreeSet<>(permissions);
        all.addAll(more);
        return new Grants(all, ungrantedName);
    }

    public Grants with(String permission) {
        return with(java.util.List.of(permission));
    }

    public Grants without(String permission) {
        SortedSet<String> rest = new TreeSet<>(permissions);
        rest.remove(permission);
        return new Grants(rest, ungrantedName);
    }

    public Grants ungrantedNamesAs(UngrantedName form) {
        return new Grants(permissions, form);
    }

    public boolean allow(String permission) {
        return permissions.contains(permission);
    }
}
