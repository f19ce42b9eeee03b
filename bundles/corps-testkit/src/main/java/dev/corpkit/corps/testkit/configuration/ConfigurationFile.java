package dev.corpkit.corps.testkit.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.felix.fileinstall.shaded.util.properties.TypedProperties;

/**
 * A {@code .cfg} file of the distribution and what can become of it, as File Install reads it. A setting stands at the beginning
 * of a line, with or without a # before it; a text behind {@code # } is a comment. Immutable.
 */
public final class ConfigurationFile {

    private static final Path FOLDER =
            Path.of("features", "felix", "src", "runtime", "conf", "etc").normalize();
    private static final Pattern SETTING = Pattern.compile("(?m)^(#?)([A-Za-z.][A-Za-z0-9._]*) *=[ \t]*(.*)$");

    private final String name;
    private final String text;

    private ConfigurationFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A file of {@code features/felix/src/runtime/conf/etc}, found from the folder of any module. */
    public static ConfigurationFile ofTheDistribution(String name) {
        try {
            return new ConfigurationFile(name, Files.readString(folder().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the distribution's configuration files are. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve(FOLDER))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "No " + FOLDER + " above " + Path.of("").toAbsolutePath());
        }
        return here.resolve(FOLDER);
    }

    /** Its file name. */
    public String name() {
        return name;
    }

    /** The configuration that it becomes. */
    public String pid() {
        return name.substring(0, name.length() - ".cfg".length());
    }

    /** The settings that it names, as comments or not. */
    public Set<String> names() {
        Map<String, String> names = new TreeMap<>();
        SETTING.matcher(text).results().forEach(found -> names.put(found.group(2), found.group(3)));
        return names.keySet();
    }

    /** The values that it shows in comments, by name. */
    public Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        SETTING.matcher(text)
                .results()
                .filter(found -> found.group(1).equals("#"))
                .forEach(found -> shown.put(found.group(2), found.group(3)));
        return shown;
    }

    /** As it is. */
    public Map<String, Object> asItIs() {
        return parsed(text);
    }

    /** With each setting that is a comment as a setting. */
    public Map<String, Object> withoutCommentSigns() {
        return parsed(SETTING.matcher(text)
                .replaceAll(found -> found.group()
                        .replaceFirst("^#", "")
                        .replace("\\", "\\\\")
                        .replace("$", "\\$")));
    }

    /** With a value for a setting at its end. */
    public Map<String, Object> with(String setting, String value) {
        return parsed(text + "\n" + setting + " = " + value + "\n");
    }

    /** With a byte order mark, lines that end with CR and LF, and blanks behind what it says. */
    public Map<String, Object> savedOnWindows() {
        return parsed("\uFEFF" + text.replaceAll("(?m)^([^#\\n].*)$", "$1  ").replace("\n", "\r\n"));
    }

    private static Map<String, Object> parsed(String text) {
        TypedProperties properties = new TypedProperties((file, key, variable) -> "of-" + variable);
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeMap<>(properties);
    }
}
