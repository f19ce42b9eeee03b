package dev.corpkit.corps.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What was read of an enterprise, in any order. {@link #toString()} shows sizes only.
 *
 * @param depts its visible departments
 * @param members its visible members
 * @param roles its visible tags
 */
public record Picture(List<RemoteDept> depts, List<RemoteMember> members, List<RemoteRole> roles) {

    /**
     * Copies.
     *
     * @throws IllegalArgumentException if an id appears twice; names it
     */
    public Picture {
        depts = unique("department", depts, RemoteDept::deptId);
        members = unique("member", members, RemoteMember::memberId);
        roles = unique("role", roles, RemoteRole::roleId);
    }

    private static <T> List<T> unique(String kind, List<T> values, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(id.apply(value))) {
                throw new IllegalArgumentException("The " + kind + " " + id.apply(value) + " was read twice");
            }
        }
        return List.copyOf(values);
    }

    @Override
    public String toString() {
        return "Picture[depts=" + depts.size() + " members=" + members.size() + " roles=" + roles.size() + "]";
    }
}
