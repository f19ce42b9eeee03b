package dev.corpkit.element.runtime.derivation;

import dev.corpkit.element.api.DerivedElement;
import java.util.List;

/**
 * What a source says.
 *
 * @param elements the elements it derives; those of its last good answer where it fails
 * @param failure why it gave no answer, empty where it did
 */
public record Answer(List<DerivedElement> elements, String failure) {

    static final Answer NONE = new Answer(List.of(), "");

    /** Copies the list. */
    public Answer {
        elements = List.copyOf(elements);
    }

    Answer failed(String why) {
        return new Answer(elements, why);
    }
}
