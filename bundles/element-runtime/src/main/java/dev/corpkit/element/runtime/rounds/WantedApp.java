package dev.corpkit.element.runtime.rounds;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.apps.AppDeclaration;
import dev.corpkit.element.runtime.apps.DeclaredApps.Declared;
import dev.corpkit.element.runtime.derivation.Answer;
import dev.corpkit.element.runtime.derivation.Derivation;
import dev.corpkit.element.runtime.derivation.Templates;
import dev.corpkit.element.runtime.instances.Recipe;
import dev.corpkit.element.runtime.instances.Target;
import dev.corpkit.element.runtime.instances.TargetReader;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.relation.SharedIdentities;
import dev.corpkit.element.runtime.scan.ElementFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an app and its elements should become.
 *
 * @param declaration what the app says
 * @param targets its elements by fullName, those with files first
 * @param problems what is wrong with the elements as a whole and with what derives elements
 * @param passing what may pass by itself, of these problems and of the targets'
 */
record WantedApp(
        AppDeclaration declaration,
        Map<String, Target> targets,
        List<ElementProblem> problems,
        List<ElementProblem> passing) {

    /** Keeps the order of the elements. */
    WantedApp {
        targets = Collections.unmodifiableMap(targets);
        problems = List.copyOf(problems);
        passing = List.copyOf(passing);
    }

    /**
     * What the files and the sources' answers say.
     *
     * @param live what the instances in service were made from
     * @param refused whether the Type of an element refused to make it when it was tried last
     */
    static WantedApp read(
            Declared app,
            TargetReader reader,
            Templates templates,
            Map<String, Answer> answers,
            Map<String, Recipe> live,
            Predicate<Target> refused) {
        Map<String, Target> targets = new LinkedHashMap<>();
        ProblemList problemList = new ProblemList(app.declaration().appId(), null);
        for (ElementFolder folder : app.folder().elements()) {
            Target first = targets.get(folder.fullName());
            if (first == null) {
                targets.put(folder.fullName(), reader.read(folder));
            } else {
                problemList.add(
                        folder.eFile(),
                        null,
                        "a folder whose fullName is its own",
                        "'" + folder.fullName() + "', which is that of " + first.eFile());
            }
        }
        String appId = app.declaration().appId();
        SharedIdentities identities = new SharedIdentities(appId, Map.copyOf(targets), live, refused);
        Derivation derivation = new Derivation(appId, Map.copyOf(targets), identities, templates, reader).of(answers);
        targets.putAll(derivation.targets());
        List<ElementProblem> problems = new ArrayList<>(problemList.problems());
        problems.addAll(identities.problems());
        problems.addAll(derivation.problems());
        List<ElementProblem> passing = new ArrayList<>(derivation.passing());
        targets.values().forEach(target -> passing.addAll(target.passing()));
        return new WantedApp(app.declaration(), targets, problems, passing);
    }
}
