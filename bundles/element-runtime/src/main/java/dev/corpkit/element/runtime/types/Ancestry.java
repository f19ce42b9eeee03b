package dev.corpkit.element.runtime.types;

import java.util.function.Function;

/** What a Type stands on, up to its Meta, as far as it is there: the whole {@link Lineage} or the first {@link Gap}. */
public sealed interface Ancestry permits Lineage, Gap {

    /** One of the two functions' results. */
    <R> R either(Function<Lineage, R> whole, Function<Gap, R> broken);
}
