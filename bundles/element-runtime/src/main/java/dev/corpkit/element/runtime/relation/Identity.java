package dev.corpkit.element.runtime.relation;

import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.instances.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an element stands for. {@link #toString()} shows no values, which are of a business file.
 *
 * @param values by the fields that its Type names, all of them given
 */
record Identity(Map<String, Object> values) {

    /** Of what is to be made; empty where its Type names no fields, or the business file lacks one of them. */
    static Optional<Identity> of(Recipe recipe, Function<ElementType, List<String>> named) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> fields = ForeignFields.of(recipe, named);
        fields.forEach(
                field -> ForeignFields.value(recipe.config(), field).ifPresent(value -> values.put(field, value)));
        return fields.isEmpty() || values.size() < fields.size() ? Optional.empty() : Optional.of(new Identity(values));
    }

    /** Whether a business file says the same. */
    boolean isOf(Map<String, Object> config) {
        return values.entrySet().stream()
                .allMatch(each ->
                        Objects.equals(Optional.of(each.getValue()), ForeignFields.value(config, each.getKey())));
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
