package dev.corpkit.corps.sync.departure;

import dev.corpkit.corps.store.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of members that a reading misses. Who is in neither part is left as stored: a gap can hide them.
 *
 * @param departed members that are gone (contract row C9)
 * @param unasked those of them of whom WeCom was not asked: their departure is held, whatever the limits allow
 * @param outOfScope members that are only no longer visible, and whether something explains it (contract row G3)
 */
public record Departures(Set<String> departed, Set<String> unasked, Map<String, Visibility> outOfScope) {

    /** Nobody is missing. */
    public static final Departures NONE = new Departures(Set.of(), Set.of(), Map.of());

    /** Copies. */
    public Departures {
        departed = Set.copyOf(departed);
        unasked = Set.copyOf(unasked);
        outOfScope = Map.copyOf(outOfScope);
    }

    /** These, with others that are out of scope, explained. */
    public Departures withExplained(Set<String> others) {
        Map<String, Visibility> all = new HashMap<>(outOfScope);
        others.forEach(id -> all.put(id, Visibility.OUT_OF_SCOPE));
        return new Departures(departed, unasked, all);
    }
}
