package dev.corpkit.simulator.scope;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Tag;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scope comes to in a directory (P90665): visible departments, and members visible whatever their department. In member
 * authorization mode ({@code byMembers}) a department shows nobody: each member is seen who authorized the app himself.
 */
public record Visibility(Set<Integer> departments, Set<String> singled, boolean byMembers) {

    /** Of members who authorized the app themselves: the scope is the root department. */
    public static Visibility ofMembers(Directory directory, Set<String> userids) {
        Set<String> there =
                userids.stream().filter(id -> directory.member(id) != null).collect(Collectors.toUnmodifiableSet());
        return new Visibility(Set.of(Department.ROOT), there, true);
    }

    public static Visibility of(Directory directory, Scope scope) {
        Set<Integer> departments = new HashSet<>();
        Set<String> singled = new HashSet<>(scope.users());
        scope.departments().forEach(id -> departments.addAll(directory.subtree(id)));
        for (int id : scope.tags()) {
            Tag tag = directory.tag(id);
            if (tag != null) {
                singled.addAll(tag.users());
                tag.departments().forEach(d -> departments.addAll(directory.subtree(d)));
            }
        }
        return new Visibility(Set.copyOf(departments), Set.copyOf(singled), false);
    }

    public boolean sees(int department) {
        return departments.contains(department);
    }

    public boolean sees(Member member) {
        return singled.contains(member.userid())
                || !byMembers && member.posts().stream().anyMatch(p -> departments.contains(p.department()));
    }
}
