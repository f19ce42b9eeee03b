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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which elements of one app stand for the same, by the fields that their Types name (decision 20). */
public final class SharedIdentities {

    private final String appId;
    private final Map<String, Target> own;
    private final Map<String, Recipe> live;
    private final Predicate<Target> refused;

    /**
     * Of an app.
     *
     * @param own the elements with files
     * @param live what the instances in service were made from, by fullName: a bad edit keeps one (contract row E8)
     * @param refused whether the Type of an element refused to make it when it was tried last
     */
    public SharedIdentities(
            String appId, Map<String, Target> own, Map<String, Recipe> live, Predicate<Target> refused) {
        this.appId = appId;
        this.own = own;
        this.live = live;
        this.refused = refused;
    }

    /**
     * Whether an element with files stands for the same as a derived one, which gives way to it: one in service, and one that is
     * about to be where the derived one is not. So a mistake in a file leaves nobody without either.
     */
    public boolean takePlaceOf(Target derived) {
        return Optional.ofNullable(recipe(derived))
                .flatMap(SharedIdentities::identity)
                .filter(identity -> own.values().stream()
                        .anyMatch(each -> isInService(each, identity)
                                || !live.containsKey(derived.fullName()) && isAboutToBe(each, identity)))
                .isPresent();
    }

    private boolean isInService(Target declared, Identity identity) {
        Recipe made = live.get(declared.fullName());
        return !declared.template() && made != null && identity.isOf(made.config());
    }

    private boolean isAboutToBe(Target declared, Identity identity) {
        return declared.recipe() != null && !refused.test(declared) && identity.isOf(declared.config());
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
