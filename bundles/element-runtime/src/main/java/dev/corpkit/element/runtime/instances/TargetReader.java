package dev.corpkit.element.runtime.instances;

import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.scan.ElementFolder;
import dev.corpkit.element.runtime.types.Types;
import dev.corpkit.element.runtime.variables.Variables;
import java.util.List;
import java.util.Map;

/** Reads what each element of one app should become, from its own files or from a template's. */
public final class TargetReader {

    private final String appId;
    private final Variables variables;
    private final Types types;

    public TargetReader(String appId, Variables variables, Types types) {
        this.appId = appId;
        this.variables = variables;
        this.types = types;
    }

    /** An element of files: an instance, or a template where they say so. */
    public Target read(ElementFolder folder) {
        return new Reading(appId, folder.fullName(), folder, variables, types).own();
    }

    /** An element that {@code source} derives from the files of another. */
    public Target derived(DerivedElement element, Target source, ElementFolder template) {
        return new Reading(appId, element.fullName(), template, variables.after(element.variables()), types)
                .derivedBy(source.fullName());
    }

    /** An element that {@code source} derives from what is not there. */
    public Target withoutFiles(DerivedElement element, Target source, String found) {
        ProblemList problemList = new ProblemList(appId, element.fullName());
        problemList.add(
                source.eFile(),
                null,
                "a template element '" + element.template() + "' in the app or its parents, since " + source.fullName()
                        + " derives elements from it",
                found,
                "Add that template, or correct its name in " + source.configFile() + ".");
        return new Target(
                element.fullName(),
                source.eFile(),
                source.eFile(),
                null,
                element.fullName(),
                Map.of(),
                null,
                null,
                problemList.problems(),
                List.of(),
                false,
                element.template());
    }
}
