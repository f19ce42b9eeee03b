package dev.corpkit.element.runtime.osgi;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The configuration of {@link ElementRuntimeConfig}, read.
 *
 * @param folders that hold apps
 * @param pause between two looks at the files
 * @param env whether variables may come from the environment
 * @param named names of the environment that an app may read besides its own, by app id
 */
record ElementRuntimeSettings(List<Path> folders, Duration pause, boolean env, Map<String, Set<String>> named) {

    private static final String NAMED = "env.";

    /** Copies the list and the map. */
    ElementRuntimeSettings {
        folders = List.copyOf(folders);
        named = Map.copyOf(named);
    }

    /** At a start: a folder that is not there yet is right, it may come. */
    static ElementRuntimeSettings of(ConfigurationValues values) {
        return of(values, "folders, separated by commas", ElementRuntimeSettings::folders);
    }

    /** While apps run: where none of the folders is there, a slip of the pen would take all of them out of service. */
    static ElementRuntimeSettings ofEdit(ConfigurationValues values) {
        return of(
                values,
                "folders, separated by commas, one of which is there",
                text -> folders(text).filter(all -> all.stream().anyMatch(Files::isDirectory)));
    }

    private static ElementRuntimeSettings of(
            ConfigurationValues values, String expected, Function<String, Optional<List<Path>>> folders) {
        return new ElementRuntimeSettings(
                values.value("appsRoots", List.of(Path.of(ElementRuntimeConfig.APPS_ROOTS)), expected, folders),
                Duration.ofMillis(values.number("pollMillis", ElementRuntimeConfig.POLL_MILLIS, 100, 3_600_000)),
                values.flag("env", ElementRuntimeConfig.ENV),
                named(values));
    }

    private static Map<String, Set<String>> named(ConfigurationValues values) {
        Map<String, Set<String>> named = new HashMap<>();
        values.texts(NAMED)
                .forEach((appId, names) -> named.put(
                        appId,
                        Arrays.stream(names.split(","))
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .collect(Collectors.toSet())));
        return named;
    }

    private static Optional<List<Path>> folders(String text) {
        List<Path> folders = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Path::of)
                .toList();
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders);
    }
}
