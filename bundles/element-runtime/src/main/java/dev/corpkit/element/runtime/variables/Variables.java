package dev.corpkit.element.runtime.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values names in double braces stand for, as one app sees them (contract row E6).
 *
 * @param layers what the element's derivation gives, {@code envVars} of the app, then of its parents in their order
 * @param surroundings what the app may read of framework properties and environment, asked last
 */
public record Variables(List<Map<String, String>> layers, AppSurroundings surroundings) {

    /** Copies the list. */
    public Variables {
        layers = List.copyOf(layers);
    }

    /** The same, asked only for names not found in {@code first}. */
    public Variables after(Map<String, String> first) {
        List<Map<String, String>> all = new ArrayList<>(List.of(first));
        all.addAll(layers);
        return new Variables(all, surroundings);
    }

    Optional<String> value(String name) {
        return layers.stream()
                .filter(layer -> layer.containsKey(name))
                .findFirst()
                .map(layer -> layer.get(name))
                .or(() -> surroundings.value(name));
    }

    /** Names in {@code envVars}; those of the surroundings are not for showing. */
    List<String> names() {
        return layers.stream()
                .flatMap(layer -> layer.keySet().stream())
                .distinct()
                .toList();
    }
}
