package dev.corpkit.element.runtime.relation;

import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.instances.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields that a Type names, and their values. A Type is foreign code: one that fails names none. */
final class ForeignFields {

    private ForeignFields() {}

    static <T> List<T> of(Recipe recipe, Function<ElementType, List<T>> named) {
        try {
            return List.copyOf(named.apply(recipe.lineage().type()));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failed) {
            return List.of();
        }
    }

    /** The value at a dotted path; empty where there is none. */
    static Optional<Object> value(Map<String, Object> config, String field) {
        Object value = config;
        for (String name : field.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(value);
    }
}
