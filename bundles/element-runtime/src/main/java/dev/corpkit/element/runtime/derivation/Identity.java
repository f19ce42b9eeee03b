package dev.corpkit.element.runtime.derivation;

import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.instances.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an element stands for. {@link #toString()} shows no values, which are of a business file.
 *
 * @param values by the fields that its Type names, all of them given
 */
record Identity(Map<String, Object> values) {

    /** Of what is to be made; empty where its Type names no fields, or the business file lacks one of them. */
    static Optional<Identity> of(Recipe recipe) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> fields = fields(recipe.lineage().type());
        fields.stream()
                .filter(field -> recipe.config().get(field) != null)
                .forEach(field -> values.put(field, recipe.config().get(field)));
        return fields.isEmpty() || values.size() < fields.size() ? Optional.empty() : Optional.of(new Identity(values));
    }

    /** A Type is foreign code: one that fails names none. */
    private static List<String> fields(ElementType type) {
        try {
            return List.copyOf(type.getIdentityFields());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failed) {
            return List.of();
        }
    }

    /** Whether a business file says the same. */
    boolean isOf(Map<String, Object> config) {
        return values.entrySet().stream().allMatch(each -> Objects.equals(each.getValue(), config.get(each.getKey())));
    }

    String fields() {
        return String.join(" and ", values.keySet());
    }

    String firstField() {
        return values.keySet().iterator().next();
    }

    @Override
    public String toString() {
        return "Identity[" + fields() + "]";
    }
}
