package dev.corpkit.acceptance.mistakes;

import java.util.List;

/**
 * A mistake that somebody makes in an app, and all that must be told of it.
 *
 * @param name the mistake in words
 * @param steps what is done to the good app
 * @param told the problems, word for word
 * @param more how many other problems follow from it
 * @param elements what becomes of elements
 */
record Mistake(String name, List<Step> steps, List<Told> told, int more, List<Element> elements) {

    /**
     * A step.
     *
     * @param verb what is done
     * @param parts with what
     */
    record Step(String verb, List<String> parts) {}

    /**
     * A problem.
     *
     * @param file relative to the apps root
     * @param field dotted path, {@code -} for the whole file
     * @param expected word for word
     * @param found word for word
     * @param remedy a part of it
     */
    record Told(String file, String field, String expected, String found, String remedy) {}

    /**
     * An element afterwards.
     *
     * @param fullName in the app {@code myapp}, or in whatever app there is
     * @param state its state's name
     */
    record Element(String fullName, String state) {}

    @Override
    public String toString() {
        return name;
    }
}
