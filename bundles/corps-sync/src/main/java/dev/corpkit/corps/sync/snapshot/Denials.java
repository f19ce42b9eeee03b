package dev.corpkit.corps.sync.snapshot;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What WeCom answered of objects that were asked for by their ids and not shown. An object that is in none of these was not
 * asked for, or the call failed: nothing is known of it. {@link #toString()} shows sizes only.
 *
 * @param members answers by userid
 * @param depts answers by department id
 * @param roles ids of tags that WeCom says are not there
 */
public record Denials(Map<String, MemberDenial> members, Map<String, DeptDenial> depts, Set<String> roles) {

    /** Nothing was denied. */
    public static final Denials NONE = new Denials(Map.of(), Map.of(), Set.of());

    /** Copies. */
    public Denials {
        members = Map.copyOf(members);
        depts = Map.copyOf(depts);
        roles = Set.copyOf(roles);
    }

    /** Members answered 60111, departments answered 60003, tags answered 40068. */
    public static Denials of(Collection<String> members, Collection<String> depts, Collection<String> roles) {
        return new Denials(all(members, MemberDenial.UNKNOWN), all(depts, DeptDenial.GONE), Set.copyOf(roles));
    }

    private static <T> Map<String, T> all(Collection<String> ids, T answer) {
        return ids.stream().distinct().collect(toMap(Function.identity(), id -> answer));
    }

    /** Whether nothing was denied. */
    public boolean isEmpty() {
        return members.isEmpty() && depts.isEmpty() && roles.isEmpty();
    }

    /** These, with other answers about members. */
    public Denials withMembers(Map<String, MemberDenial> others) {
        return new Denials(others, depts, roles);
    }

    @Override
    public String toString() {
        return "Denials[members=" + members.size() + " depts=" + depts.size() + " roles=" + roles.size() + "]";
    }
}
