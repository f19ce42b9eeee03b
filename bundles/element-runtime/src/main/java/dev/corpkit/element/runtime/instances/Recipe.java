package dev.corpkit.element.runtime.instances;

import dev.corpkit.element.runtime.types.Lineage;
import java.util.Map;

/**
 * All that an instance is made from.
 *
 * @param type fullName of the Type
 * @param title display title
 * @param version version as written
 * @param config the business file with its variables replaced; may hold secrets
 * @param lineage the Type and what it stands on
 */
public record Recipe(String type, String title, String version, Map<String, Object> config, Lineage lineage) {

    /** Whether an instance made from the other need not be made anew: same files, made by the same Type object. */
    boolean makesTheSameAs(Recipe other) {
        return type.equals(other.type)
                && title.equals(other.title)
                && version.equals(other.version)
                && config.equals(other.config)
                && lineage.type() == other.lineage.type();
    }

    /** Leaves out the business file. */
    @Override
    public String toString() {
        return "Recipe[" + title + " of " + type + "]";
    }
}
