package dev.corpkit.element.api;

import org.jspecify.annotations.Nullable;

/**
 * A field of a business file that names another element of the app or its parents.
 *
 * @param field dotted path ({@code autoInstances.template})
 * @param kind what the named element must be an instance of; null where it must be a template element
 */
public record ElementReference(String field, @Nullable Class<?> kind) {

    /** To a loaded instance. */
    public static ElementReference toInstance(String field, Class<?> kind) {
        return new ElementReference(field, kind);
    }

    /** To a template element. */
    public static ElementReference toTemplate(String field) {
        return new ElementReference(field, null);
    }
}
