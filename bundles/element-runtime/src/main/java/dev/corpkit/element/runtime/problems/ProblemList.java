package dev.corpkit.element.runtime.problems;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.findings.OneLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** One more; the same problem twice counts once. Names from files are kept from breaking a log line. */
    public void add(String file, @Nullable String field, String expected, String found) {
        problems.add(new ElementProblem(
                appId,
                fullName,
                OneLine.of(file),
                field == null || field.isEmpty() ? null : OneLine.of(field),
                OneLine.of(expected),
                OneLine.of(found)));
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
}
