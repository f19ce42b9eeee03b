package dev.corpkit.element.runtime.instances;

import java.util.Collection;
import java.util.List;

/**
 * A made instance.
 *
 * @param service the instance itself
 * @param interfaces what it is offered as
 * @param recipe what it was made from
 */
record Instance(Object service, Collection<Class<?>> interfaces, Recipe recipe) {

    /** Copies the interfaces. */
    Instance {
        interfaces = List.copyOf(interfaces);
    }

    /** Shows neither the instance, which is foreign, nor its business file. */
    @Override
    public String toString() {
        return "Instance[" + recipe + "]";
    }
}
