package dev.corpkit.element.api;

/** A business file is wrong; the runtime turns it into an {@link ElementProblem} with the file's name. */
public final class ElementConfigException extends ElementException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;
    private final String found;

    /**
     * With the field and what was expected.
     *
     * @param field dotted path
     * @param expected what would have been right
     * @param found what was there; never a secret's content
     */
    public ElementConfigException(String field, String expected, String found) {
        super("field '" + field + "': expected " + expected + ", found " + found);
        this.field = field;
        this.expected = expected;
        this.found = found;
    }

    /** Dotted path of the field. */
    public String getField() {
        return field;
    }

    /** What would have been right. */
    public String getExpected() {
        return expected;
    }

    /** What was there. */
    public String getFound() {
        return found;
    }
}
