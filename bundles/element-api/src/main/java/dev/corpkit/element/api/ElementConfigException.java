package dev.corpkit.element.api;

import java.util.List;
import java.util.stream.Collectors;

/** A business file is wrong; the runtime turns each of its problems into an {@link ElementProblem} with the file's name. */
public final class ElementConfigException extends ElementException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    /**
     * With one field and what was expected.
     *
     * @param field dotted path
     * @param expected what would have been right
     * @param found what was there; never a secret's content
     */
    public ElementConfigException(String field, String expected, String found) {
        this(List.of(new FieldProblem(field, expected, found)));
    }

    /**
     * With all that is wrong with one file.
     *
     * @param problems at least one
     */
    public ElementConfigException(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception of a business file names what is wrong with it");
        }
    }

    /** All that is wrong, in the order in which the fields were read; never empty. */
    public List<FieldProblem> getProblems() {
        return problems;
    }

    /** Dotted path of the first field that is wrong. */
    public String getField() {
        return problems.get(0).field();
    }

    /** What would have been right in the first field. */
    public String getExpected() {
        return problems.get(0).expected();
    }

    /** What was there in the first field. */
    public String getFound() {
        return problems.get(0).found();
    }
}
