package dev.corpkit.element.api;

import java.util.Map;
import java.util.Objects;

/**
 * An element without files of its own. {@link #toString()} shows no values of variables.
 *
 * @param fullName its name in the app of the {@link ElementSource}; the rules of a folder's path with dots for separators hold
 *     (contract row E2)
 * @param template fullName of a template element of the same app or, where it has none of that name, of its parents
 * @param variables values for <code>{{name}}</code> in the template's title and business file; they come before the app's own
 *     variables (contract row E6)
 */
public record DerivedElement(String fullName, String template, Map<String, String> variables) {

    /** Copies the map. */
    public DerivedElement {
        Objects.requireNonNull(fullName, "fullName");
        Objects.requireNonNull(template, "template");
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "DerivedElement[" + fullName + " from " + template + "]";
    }
}
