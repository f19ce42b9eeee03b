package dev.corpkit.corps.sync.tree;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds departments that are their own ancestors; an upstream list is not trusted to be a tree. */
public final class Circles {

    private Circles() {}

    /**
     * The departments on a circle; those that merely hang below one are not. Linear, and flat on the stack however deep the
     * tree.
     *
     * @param parents parent by department; a parent that is no key ends the way up
     */
    public static Set<String> in(Map<String, String> parents) {
        Set<String> circles = new HashSet<>();
        Set<String> walked = new HashSet<>();
        for (String start : parents.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            @Nullable String at = start;
            while (at != null && walked.add(at)) {
                path.add(at);
                at = parents.get(at);
            }
            if (at != null && path.contains(at)) {
                circles.addAll(from(path, at));
            }
        }
        return circles;
    }

    private static Set<String> from(Set<String> path, String first) {
        Set<String> circle = new HashSet<>();
        boolean reached = false;
        for (String id : path) {
            reached = reached || id.equals(first);
            if (reached) {
                circle.add(id);
            }
        }
        return circle;
    }
}
