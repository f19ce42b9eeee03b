package dev.corpkit.element.runtime.instances;

import dev.corpkit.element.api.ElementProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a declared or derived element should become.
 *
 * @param fullName its name
 * @param eFile its {@code e.json}, relative to the apps root
 * @param configFile its business file, relative to the apps root
 * @param type fullName of its Type, null where {@code e.json} could not be read
 * @param title display title, the fullName where {@code e.json} could not be read
 * @param config the business file with its variables replaced, empty where it could not be read; may hold secrets
 * @param recipe what to make it from, null where that cannot be said
 * @param waitingFor the Type or Meta that is absent, where nothing else is wrong
 * @param problems why there is no recipe; where there is one, what looks like a mistake and keeps nobody from making it
 * @param passing those of the problems that may pass by themselves, as Types come
 * @param template whether it is no instance at all, but what others are derived from
 * @param derivedFrom fullName of the template whose files these are, null where they are its own
 */
public record Target(
        String fullName,
        String eFile,
        String configFile,
        @Nullable String type,
        String title,
        Map<String, Object> config,
        @Nullable Recipe recipe,
        @Nullable String waitingFor,
        List<ElementProblem> problems,
        List<ElementProblem> passing,
        boolean template,
        @Nullable String derivedFrom) {

    /** Copies the lists. */
    public Target {
        problems = List.copyOf(problems);
        passing = List.copyOf(passing);
    }

    /** Leaves out the business file. */
    @Override
    public String toString() {
        return "Target[" + fullName + " of " + type + "]";
    }
}
