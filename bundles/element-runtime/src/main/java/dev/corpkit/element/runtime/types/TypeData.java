package dev.corpkit.element.runtime.types;

import dev.corpkit.element.runtime.schema.ConfigSchema;
import java.util.Optional;

/**
 * What a bundle says about a Meta or a Type below {@code element-meta/}.
 *
 * @param fullName its name
 * @param type what it stands on: empty for a Meta
 * @param schema what it wants of business files
 * @param bundleId the bundle it lies in
 */
public record TypeData(String fullName, String type, Optional<ConfigSchema> schema, long bundleId) {

    boolean isMeta() {
        return type.isBlank();
    }
}
