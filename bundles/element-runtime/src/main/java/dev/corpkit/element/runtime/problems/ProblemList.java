package dev.corpkit.element.runtime.problems;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.findings.OneLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one app or one element. */
public final class ProblemList {

    private final String appId;
    private final @Nullable String fullName;
    private final Set<ElementProblem> problems = new LinkedHashSet<>();

    /** For an element; for the app itself where {@code fullName} is null. */
    public ProblemList(String appId, @Nullable String fullName) {
        this.appId = OneLine.of(appId);
        this.fullName = fullName == null ? null : OneLine.of(fullName);
    }

    /** One more; the same finding twice counts once. Names from files are kept from breaking a log line. */
    public void add(String file, @Nullable String field, String expected, String found) {
        add(file, field, expected, found, "");
    }

    /** One more, with what to do; an empty remedy is the usual one. */
    public void add(String file, @Nullable String field, String expected, String found, String remedy) {
        ElementProblem usual = new ElementProblem(
                appId,
                fullName,
                OneLine.of(file),
                field == null || field.isEmpty() ? null : OneLine.of(field),
                OneLine.of(expected),
                OneLine.of(found));
        problems.add(remedy.isEmpty() ? usual : with(usual, OneLine.of(remedy)));
    }

    private static ElementProblem with(ElementProblem problem, String remedy) {
        return new ElementProblem(
                problem.appId(),
                problem.fullName(),
                problem.file(),
                problem.field(),
                problem.expected(),
                problem.found(),
                remedy);
    }

    /** One that was found already. */
    public void add(ElementProblem problem) {
        problems.add(problem);
    }

    /** An empty collection for the same app and element. */
    public ProblemList another() {
        return new ProblemList(appId, fullName);
    }

    /** All of the other's. */
    public void addAll(ProblemList other) {
        problems.addAll(other.problems);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<ElementProblem> problems() {
        return List.copyOf(problems);
    }

    /** All of them, and the warnings of other fields: of what is wrong nobody wants to read that it is odd, too. */
    public List<ElementProblem> problemsWith(ProblemList warnings) {
        Set<String> wrong = problems.stream().map(ProblemList::place).collect(Collectors.toSet());
        return Stream.concat(
                        problems.stream(),
                        warnings.problems.stream().filter(warning -> !wrong.contains(place(warning))))
                .toList();
    }

    private static String place(ElementProblem problem) {
        return problem.file() + " " + problem.field();
    }
}
