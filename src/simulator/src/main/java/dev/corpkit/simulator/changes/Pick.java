package dev.corpkit.simulator.changes;

import java.util.Collection;
import java.util.Optional;
import java.util.Random;

/** A random element of an ordered collection. */
final class Pick {
    private Pick() {}

    static <T> Optional<T> from(Collection<T> elements, Random random) {
        return elements.isEmpty()
                ? Optional.empty()
                : elements.stream().skip(random.nextInt(elements.size())).findFirst();
    }
}
