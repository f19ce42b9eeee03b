package dev.corpkit.element.runtime.derivation;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.instances.Target;
import dev.corpkit.element.runtime.instances.TargetReader;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.relation.SharedIdentities;
import dev.corpkit.findings.NearNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements that the sources of one app derive. An element with files of the same name, or one that stands for the same, takes
 * a derived one's place, in silence: that is its use.
 */
public final class Derivation {

    private final String appId;
    private final Map<String, Target> own;
    private final SharedIdentities identities;
    private final Templates templates;
    private final TargetReader reader;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<ElementProblem> problems = new ArrayList<>();
    private final List<ElementProblem> passing = new ArrayList<>();

    /** Of nothing yet; {@code own} are the elements with files, {@code identities} theirs. */
    public Derivation(
            String appId,
            Map<String, Target> own,
            SharedIdentities identities,
            Templates templates,
            TargetReader reader) {
        this.appId = appId;
        this.own = own;
        this.identities = identities;
        this.templates = templates;
        this.reader = reader;
    }

    /** Takes the sources' answers in their order; what a source said that has no files any more counts for nothing. */
    public Derivation of(Map<String, Answer> answers) {
        answers.forEach((source, answer) -> {
            Target asked = own.get(source);
            if (asked != null) {
                take(asked, answer);
            }
        });
        return this;
    }

    /** What each should become, by fullName. */
    public Map<String, Target> targets() {
        return targets;
    }

    /** What is wrong with sources and their answers. */
    public List<ElementProblem> problems() {
        return problems;
    }

    /** Those of the problems that may pass by themselves. */
    public List<ElementProblem> passing() {
        return passing;
    }

    private void take(Target source, Answer answer) {
        ProblemList problemList = new ProblemList(appId, source.fullName());
        if (!answer.failure().isEmpty()) {
            problemList.add(
                    source.eFile(),
                    null,
                    "an instance that says which elements it derives",
                    answer.failure(),
                    "It is asked again by itself; what it said before stands.");
            passing.addAll(answer.passing() ? problemList.problems() : List.of());
        }
        answer.elements().forEach(element -> take(source, element, problemList));
        problems.addAll(problemList.problems());
    }

    private void take(Target source, DerivedElement element, ProblemList problemList) {
        String name = element.fullName();
        if (!FullNames.isGood(name)) {
            problemList.add(
                    source.eFile(),
                    null,
                    FullNames.EXPECTED,
                    Kind.withValue(TextNode.valueOf(name)),
                    "Correct the folder of the template in " + source.configFile() + ".");
        } else if (own.containsKey(name)) {
            return;
        } else if (sources.containsKey(name)) {
            problemList.add(
                    source.eFile(),
                    null,
                    "derived elements nobody else derives",
                    "'" + name + "', which " + sources.get(name) + " derives already",
                    "Give the two sources templates in other folders.");
        } else {
            sources.put(name, source.fullName());
            Target target = target(source, element);
            if (!identities.takePlaceOf(target)) {
                targets.put(name, target);
            }
        }
    }

    private Target target(Target source, DerivedElement element) {
        return templates
                .find(appId, element.template())
                .map(folder -> reader.derived(element, source, folder))
                .orElseGet(() -> reader.withoutFiles(
                        element,
                        source,
                        "none" + NearNames.hint(NearNames.of(element.template(), templates.names(appId)))));
    }
}
