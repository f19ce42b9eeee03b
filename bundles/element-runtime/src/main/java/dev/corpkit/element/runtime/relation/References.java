package dev.corpkit.element.runtime.relation;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.apps.ElementState;
import dev.corpkit.element.runtime.apps.LiveApp;
import dev.corpkit.element.runtime.apps.LiveApps;
import dev.corpkit.element.runtime.instances.Recipe;
import dev.corpkit.element.runtime.instances.Target;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.findings.NearNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds names of elements that lead nowhere, among the elements of one app. */
public final class References {

    private final LiveApps apps;
    private final LiveApp app;

    /** Of an app whose elements are settled, as its parents' are. */
    public References(LiveApps apps, LiveApp app) {
        this.apps = apps;
        this.app = app;
    }

    /** What is wrong with the names in the business file of an element in service. */
    public List<ElementProblem> problems(Target target, Recipe recipe) {
        ProblemList problemList = new ProblemList(app.getAppId(), target.fullName());
        for (ElementReference reference : ForeignFields.of(recipe, ElementType::getReferences)) {
            Object name =
                    ForeignFields.value(recipe.config(), reference.field()).orElse(null);
            if (name instanceof String text) {
                look(reference, text, target.configFile(), problemList);
            }
        }
        return problemList.problems();
    }

    private void look(ElementReference reference, String name, String file, ProblemList problemList) {
        Optional<ElementState> state = app.declared(name);
        Wrong wrong = state.isPresent() ? of(reference, state.get()) : unknown(reference, name);
        if (wrong != null) {
            problemList.add(
                    file,
                    reference.field(),
                    expected(reference),
                    Kind.withValue(TextNode.valueOf(name)) + ", which " + wrong.found(),
                    wrong.remedy());
        }
    }

    private record Wrong(String found, String remedy) {}

    private static String expected(ElementReference reference) {
        Class<?> kind = reference.kind();
        return "the fullName of a " + (kind == null ? "template element" : kind.getSimpleName())
                + " in this app or its parents";
    }

    private static @Nullable Wrong of(ElementReference reference, ElementState state) {
        State now = state.status().state();
        String name = state.status().fullName();
        Class<?> kind = reference.kind();
        if (kind == null) {
            return now == State.TEMPLATE
                    ? null
                    : new Wrong("is no template", "Write \"template\": true into the e.json of " + name + ".");
        }
        if (now == State.TEMPLATE) {
            return new Wrong("is a template", "Write the fullName of an element that is none.");
        }
        if (now == State.WAITING) {
            return null; // Says so itself, and may come any moment.
        }
        if (state.instance() == null) {
            return new Wrong("is not loaded", "Mend what is wrong with " + name + "; it has problems of its own.");
        }
        return kind.isInstance(state.instance())
                ? null
                : new Wrong(
                        "is of the Type " + state.status().type(),
                        "Write the fullName of a " + kind.getSimpleName() + ".");
    }

    private Wrong unknown(ElementReference reference, String name) {
        List<String> elsewhere = apps.live().stream()
                .filter(each -> each.knows(name))
                .map(LiveApp::getAppId)
                .toList();
        if (!elsewhere.isEmpty()) {
            return new Wrong(
                    "is of the app " + String.join(", ", elsewhere) + ", no parent of this app",
                    "Add {\"appId\": \"" + elsewhere.get(0) + "\"} to the extends of this app's app.json.");
        }
        List<String> known = app.visible().stream()
                .filter(state -> isOfKind(reference, state))
                .map(state -> state.status().fullName())
                .toList();
        List<String> near = NearNames.of(name, known);
        List<String> shown = near.isEmpty() ? known.stream().limit(5).toList() : near;
        return new Wrong(
                "is no element" + NearNames.hint(near),
                shown.isEmpty()
                        ? "Add that element: there is none of its kind."
                        : "Write " + String.join(" or ", shown) + ".");
    }

    private static boolean isOfKind(ElementReference reference, ElementState state) {
        Class<?> kind = reference.kind();
        return kind == null ? state.status().state() == State.TEMPLATE : kind.isInstance(state.instance());
    }
}
