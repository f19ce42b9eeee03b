package dev.corpkit.element.runtime.apps;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.scan.AppFolder;
import dev.corpkit.element.runtime.variables.Surroundings;
import dev.corpkit.element.runtime.variables.Variables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The apps that should be there.
 *
 * @param apps each with its folder, by id
 * @param inheritance who inherits from whom
 * @param problems what is wrong with apps
 * @param ids of these apps, and the names of folders whose app is not known as theirs cannot be read; each with the round in
 *     which it came, counted from 1
 */
public record DeclaredApps(
        List<Declared> apps, Inheritance inheritance, List<ElementProblem> problems, Map<String, Long> ids) {

    /**
     * One app.
     *
     * @param folder where it lies
     * @param declaration what it says
     */
    public record Declared(AppFolder folder, AppDeclaration declaration) {}

    /** Copies the lists. */
    public DeclaredApps {
        apps = List.copyOf(apps);
        problems = List.copyOf(problems);
        ids = Map.copyOf(ids);
    }

    /** Variables as that app sees them (contract row E6). */
    public Variables variablesOf(String appId, Surroundings surroundings) {
        Map<String, AppDeclaration> byId = apps.stream()
                .map(Declared::declaration)
                .collect(Collectors.toMap(AppDeclaration::appId, Function.identity()));
        return new Variables(
                inheritance.lineOf(appId).stream()
                        .map(id -> byId.get(id).envVars())
                        .toList(),
                surroundings.of(appId, notLaterThan(appId)));
    }

    private Set<String> notLaterThan(String appId) {
        long came = ids.get(appId);
        return ids.entrySet().stream()
                .filter(other -> other.getValue() <= came && !other.getKey().equals(appId))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
