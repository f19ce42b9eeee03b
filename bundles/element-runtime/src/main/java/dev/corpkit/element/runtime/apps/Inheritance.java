package dev.corpkit.element.runtime.apps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Who inherits from whom among apps.
 *
 * @param parents ids of the parents of every known app
 */
public record Inheritance(Map<String, List<String>> parents) {

    /** Copies the map. */
    public Inheritance {
        parents = Map.copyOf(parents);
    }

    /** The first, then its parents in their order, each followed by its own; each once, so circles end. */
    static <T> List<T> line(T first, Function<T, List<T>> parents) {
        Set<T> line = new LinkedHashSet<>();
        collect(first, parents, line);
        return List.copyOf(line);
    }

    private static <T> void collect(T next, Function<T, List<T>> parents, Set<T> line) {
        if (line.add(next)) {
            parents.apply(next).forEach(parent -> collect(parent, parents, line));
        }
    }

    /** The app and all it inherits from, as far as they are known. */
    public List<String> lineOf(String appId) {
        return line(appId, this::knownParentsOf);
    }

    /** The way from the app back to itself, empty where there is none. */
    public List<String> circleOf(String appId) {
        Deque<String> way = new ArrayDeque<>(List.of(appId));
        return leadsTo(appId, way, new HashSet<>()) ? List.copyOf(way) : List.of();
    }

    private boolean leadsTo(String goal, Deque<String> way, Set<String> seen) {
        for (String parent : knownParentsOf(way.getLast())) {
            way.addLast(parent);
            if (parent.equals(goal) || (seen.add(parent) && leadsTo(goal, way, seen))) {
                return true;
            }
            way.removeLast();
        }
        return false;
    }

    private List<String> knownParentsOf(String appId) {
        return parents.getOrDefault(appId, List.of()).stream()
                .filter(parents::containsKey)
                .toList();
    }
}
