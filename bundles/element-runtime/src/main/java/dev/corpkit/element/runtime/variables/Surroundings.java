package dev.corpkit.element.runtime.variables;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Framework properties and environment variables, of which each app reads its own only (contract row E6).
 *
 * @param values gives a value by its name; null where there is none
 * @param named further names by app id, as the operator's configuration allows them
 */
public record Surroundings(Function<String, @Nullable String> values, Map<String, Set<String>> named) {

    /** Keeps a copy of the map. */
    public Surroundings {
        named = Map.copyOf(named);
    }

    /**
     * As an app sees them.
     *
     * @param others the apps that came before it or with it, the unreadable included
     */
    public AppSurroundings of(String appId, Collection<String> others) {
        return new AppSurroundings(appId, others, named.getOrDefault(appId, Set.of()), values);
    }
}
