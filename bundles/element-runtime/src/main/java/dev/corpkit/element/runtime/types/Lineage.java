package dev.corpkit.element.runtime.types;

import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.schema.SchemaLevels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Type that can make instances, with all it stands on.
 *
 * @param levels data from the Type up to the Meta
 * @param services code from the Type up to the Meta
 * @param type the Type's code
 * @param meta the Meta's code
 */
public record Lineage(List<TypeData> levels, List<Object> services, ElementType type, ElementMeta meta)
        implements Ancestry {

    /** Copies the lists. */
    public Lineage {
        levels = List.copyOf(levels);
        services = List.copyOf(services);
    }

    /** What all levels want of a business file. */
    public SchemaLevels schemas() {
        return new SchemaLevels(
                levels.stream().map(TypeData::schema).flatMap(Optional::stream).toList());
    }

    public String metaName() {
        return levels.get(levels.size() - 1).fullName();
    }

    @Override
    public <R> R either(Function<Lineage, R> whole, Function<Gap, R> broken) {
        return whole.apply(this);
    }
}
