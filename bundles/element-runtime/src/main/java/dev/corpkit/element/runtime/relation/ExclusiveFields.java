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

/** Finds elements of all apps that hold what only one can, such as two auth elements of one suite. Not thread-safe. */
public final class ExclusiveFields {

    private record Holder(String appId, Target target) {

        String name() {
            return appId + "/" + target.fullName();
        }
    }

    private final Map<Identity, List<Holder>> holders = new LinkedHashMap<>();

    /**
     * Takes the elements of an app.
     *
     * @param live what the instances in service were made from, by fullName: a bad edit keeps one (contract row E8)
     */
    public void take(String appId, Iterable<Target> targets, Map<String, Recipe> live) {
        for (Target target : targets) {
            Optional.ofNullable(target.recipe() == null ? live.get(target.fullName()) : target.recipe())
                    .flatMap(recipe -> Identity.of(recipe, ElementType::getExclusiveFields))
                    .ifPresent(identity -> holders.computeIfAbsent(identity, first -> new ArrayList<>())
                            .add(new Holder(appId, target)));
        }
    }

    /** A problem for each that is not the only one. */
    public List<ElementProblem> problems() {
        List<ElementProblem> problems = new ArrayList<>();
        holders.forEach((identity, same) -> {
            if (same.size() > 1) {
                same.forEach(holder -> problems.addAll(problems(holder, identity, same)));
            }
        });
        return problems;
    }

    private static List<ElementProblem> problems(Holder holder, Identity identity, List<Holder> same) {
        List<String> others =
                same.stream().filter(each -> each != holder).map(Holder::name).toList();
        ProblemList problemList =
                new ProblemList(holder.appId(), holder.target().fullName());
        problemList.add(
                holder.target().configFile(),
                identity.firstField(),
                "a value of " + identity.fields() + " that no other element has",
                "that of " + String.join(", ", others),
                "Keep one of them. An app that needs the same element names the app that has it in the extends of its"
                        + " app.json.");
        return problemList.problems();
    }
}
