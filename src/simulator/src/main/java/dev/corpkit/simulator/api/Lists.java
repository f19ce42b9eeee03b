package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;

/** Fills JSON arrays. */
final class Lists {
    private Lists() {}

    static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    static void numbers(ArrayNode array, Collection<Integer> numbers) {
        numbers.forEach(array::add);
    }
}
