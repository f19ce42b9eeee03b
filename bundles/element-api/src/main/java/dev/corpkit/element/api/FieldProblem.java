package dev.corpkit.element.api;

/**
 * What is wrong with one field of a business file.
 *
 * @param field dotted path ({@code guard.maxRemovals})
 * @param expected what would have been right, for a person
 * @param found what was there, for a person; never the content of a text, which may be a secret
 */
public record FieldProblem(String field, String expected, String found) {

    /** One sentence with everything in it. */
    public String message() {
        return "field '" + field + "': expected " + expected + ", found " + found;
    }
}
