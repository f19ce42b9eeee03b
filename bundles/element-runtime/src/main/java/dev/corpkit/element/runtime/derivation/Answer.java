package dev.corpkit.element.runtime.derivation;

import dev.corpkit.element.api.DerivedElement;
import java.util.List;

/**
 * What a source says.
 *
 * @param elements the elements it derives; those of its last good answer where it fails
 * @param failure why it gave no answer, empty where it did
 * @param passing whether it says itself what it misses, which may come
 */
public record Answer(List<DerivedElement> elements, String failure, boolean passing) {

    static final Answer NONE = good(List.of());

    /** Copies the list. */
    public Answer {
        elements = List.copyOf(elements);
    }

    static Answer good(List<DerivedElement> elements) {
        return new Answer(elements, "", false);
    }

    Answer failed(String why) {
        return new Answer(elements, why, false);
    }

    Answer missed(String what) {
        return new Answer(elements, what, true);
    }
}
