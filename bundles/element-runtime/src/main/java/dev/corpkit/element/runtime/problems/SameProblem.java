package dev.corpkit.element.runtime.problems;

import dev.corpkit.element.api.ElementProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One problem of one or several elements of an app: what is expected of which field, and what was found, is the same.
 *
 * @param problems at least one
 */
public record SameProblem(List<ElementProblem> problems) {

    private static final int NAMED = 3;

    /** Copies the list. */
    public SameProblem {
        problems = List.copyOf(problems);
    }

    /** Problems by what is the same of them, in their order. */
    public static List<SameProblem> fold(Collection<ElementProblem> problems) {
        Map<Reason, List<ElementProblem>> byReason =
                problems.stream().collect(Collectors.groupingBy(Reason::of, LinkedHashMap::new, Collectors.toList()));
        return byReason.values().stream().map(SameProblem::new).toList();
    }

    /** Of how many elements, or 1 where it is the app's. */
    public int count() {
        return problems.size();
    }

    /** Where: element, app, file and field; of several elements a few names and how many they are. */
    public String place() {
        ElementProblem first = problems.get(0);
        String field = first.field() == null ? "" : " field '" + first.field() + "'";
        if (count() == 1) {
            String who = first.fullName() == null ? "app " : "element " + first.fullName() + " of app ";
            return who + first.appId() + ": " + first.file() + field;
        }
        String more = count() > NAMED ? " and " + (count() - NAMED) + " more" : "";
        return count() + " elements of app " + first.appId() + " (" + names() + more + ")"
                + (field.isEmpty() ? "" : ":") + field;
    }

    /** What is expected and what was found. */
    public String cause() {
        return "expected " + problems.get(0).expected() + ", found "
                + problems.get(0).found();
    }

    /** One sentence with everything in it. */
    public String message() {
        return place() + ": " + cause();
    }

    private String names() {
        return problems.stream()
                .limit(NAMED)
                .map(ElementProblem::fullName)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** What of an app stays by itself: two files of apps are never the same reason. */
    private record Reason(
            String appId, @Nullable String file, @Nullable String field, String expected, String found) {

        static Reason of(ElementProblem problem) {
            String file = problem.fullName() == null ? problem.file() : null;
            return new Reason(problem.appId(), file, problem.field(), problem.expected(), problem.found());
        }
    }
}
