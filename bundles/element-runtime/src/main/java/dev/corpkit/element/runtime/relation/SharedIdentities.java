package dev.corpkit.element.runtime.relation;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.instances.Recipe;
import dev.corpkit.element.runtime.instances.Target;
import dev.corpkit.element.runtime.problems.ProblemList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which elements of one app stand for the same, by the fields that their Types name (decision 20). */
public final class SharedIdentities {

    private final String appId;
    private final Map<String, Target> own;
    private final Map<String, Recipe> live;

    /**
     * Of an app.
     *
     * @param own the elements with files
     * @param live what the instances in service were made from, by fullName: a bad edit keeps one (contract row E8)
     */
    public SharedIdentities(String appId, Map<String, Target> own, Map<String, Recipe> live) {
        this.appId = appId;
        this.own = own;
        this.live = live;
    }

    /**
     * Whether an element with files stands for the same as a derived one, which gives way to it: loaded, waiting for its Type or
     * broken, as long as its business file or the instance that was kept says so.
     */
    public boolean takePlaceOf(Target derived) {
        return Optional.ofNullable(recipe(derived))
                .flatMap(SharedIdentities::identity)
                .filter(identity -> own.values().stream().anyMatch(each -> stands(each, identity)))
                .isPresent();
    }

    private boolean stands(Target declared, Identity identity) {
        if (declared.template()) {
            return false;
        }
        Recipe kept = live.get(declared.fullName());
        return identity.isOf(declared.config()) || (kept != null && identity.isOf(kept.config()));
    }

    /** A problem for each element with files that is not the only one to stand for what it does; all of them run. */
    public List<ElementProblem> problems() {
        Map<Identity, List<Target>> byIdentity = new LinkedHashMap<>();
        own.values()
                .forEach(target -> Optional.ofNullable(recipe(target))
                        .flatMap(SharedIdentities::identity)
                        .ifPresent(identity -> byIdentity
                                .computeIfAbsent(identity, first -> new ArrayList<>())
                                .add(target)));
        List<ElementProblem> problems = new ArrayList<>();
        byIdentity.forEach(
                (identity, same) -> same.forEach(target -> problems.addAll(problems(target, identity, same))));
        return problems;
    }

    private List<ElementProblem> problems(Target target, Identity identity, List<Target> same) {
        List<String> others = same.stream()
                .map(Target::fullName)
                .filter(name -> !name.equals(target.fullName()))
                .toList();
        ProblemList problemList = new ProblemList(appId, target.fullName());
        if (!others.isEmpty()) {
            problemList.add(
                    target.configFile(),
                    identity.firstField(),
                    "values of " + identity.fields() + " that no other element of the app has",
                    "those of " + String.join(", ", others) + "; all of them run, each with data of its own",
                    "Keep one of them, or correct " + identity.fields() + " of the others.");
        }
        return problemList.problems();
    }

    private static Optional<Identity> identity(Recipe recipe) {
        return Identity.of(recipe, ElementType::getIdentityFields);
    }

    /** What the element is, or is to be, made from. */
    private @Nullable Recipe recipe(Target target) {
        return target.recipe() == null ? live.get(target.fullName()) : target.recipe();
    }
}
