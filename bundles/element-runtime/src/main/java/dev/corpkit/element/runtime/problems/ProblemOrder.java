package dev.corpkit.element.runtime.problems;

import dev.corpkit.element.api.ElementProblem;
import java.util.Comparator;

/** By app, element, file and field; what concerns the whole of each comes first. */
public final class ProblemOrder {

    public static final Comparator<ElementProblem> ORDER = Comparator.comparing(ElementProblem::appId)
            .thenComparing(ElementProblem::fullName, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ElementProblem::file)
            .thenComparing(ElementProblem::field, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ElementProblem::expected)
            .thenComparing(ElementProblem::found);

    private ProblemOrder() {}
}
