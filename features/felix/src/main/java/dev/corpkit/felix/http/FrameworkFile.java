package dev.corpkit.felix.http;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A configuration that the framework's bundles read, and what may stand in it. Reading it gives the values that hold, as text by
 * name.
 *
 * @param name of the file, without {@code .cfg}
 * @param shape reads the settings that the distribution's file names
 * @param blankIsUnset whether an empty value is as good as none; else it is set as it is
 * @param unwritten what holds where the file says nothing
 * @param others whether a name is of another setting that the framework knows; these are passed on as they are
 */
record FrameworkFile(
        String name,
        Function<ConfigurationValues, Map<String, String>> shape,
        boolean blankIsUnset,
        Map<String, String> unwritten,
        Predicate<String> others) {

    /** The configuration's: File Install makes of {@code PID-NAME.cfg} a factory configuration, {@code PID~NAME}. */
    String pid() {
        return name.replace('-', '~');
    }

    /** Reads what is written under these names. */
    Function<ConfigurationValues, Map<String, String>> reading(Collection<String> names) {
        return values -> {
            names.stream().filter(others).forEach(name -> values.text(name, ""));
            return shape.apply(values);
        };
    }

    /** What is written, with what holds in its place. */
    Map<String, Object> corrected(Map<String, Object> written, Map<String, String> holds) {
        Map<String, Object> corrected = new TreeMap<>(written);
        holds.forEach((name, value) -> {
            if (!value.isEmpty() || !blankIsUnset) {
                corrected.put(name, value);
            } else {
                corrected.remove(name);
            }
        });
        unwritten.forEach(corrected::putIfAbsent);
        return corrected;
    }
}
