package dev.corpkit.findings.register;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which <code>${name}</code> of a file stand for nothing. File Install puts an empty text in the place of a variable that nobody
 * set, so that only the file itself tells it from a setting without a value.
 */
final class EmptyVariables {

    /** Where File Install says which file it read. */
    private static final String FILE = "felix.fileinstall.filename";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\uFEFF");

    private EmptyVariables() {}

    /**
     * The first one of each setting that has such, by the setting's name.
     *
     * @param written the configuration; of none that was read from a file nothing is known
     */
    static Map<String, String> of(Map<String, Object> written) {
        Map<String, String> empty = new LinkedHashMap<>();
        file(written).forEach((name, inFile) -> {
            String setting = BYTE_ORDER_MARK.matcher(String.valueOf(name)).replaceFirst("");
            first(String.valueOf(inFile), String.valueOf(written.getOrDefault(setting, "")))
                    .ifPresent(variable -> empty.put(setting, variable));
        });
        return empty;
    }

    private static Properties file(Map<String, Object> written) {
        Properties properties = new Properties();
        if (written.get(FILE) instanceof String name) {
            try (Reader file = Files.newBufferedReader(Path.of(URI.create(name)))) {
                properties.load(file);
            } catch (IOException | RuntimeException unreadable) {
                return new Properties(); // then what is wrong with it is said elsewhere
            }
        }
        return properties;
    }

    private static Optional<String> first(String inFile, String value) {
        List<String> names = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        Matcher variable = VARIABLE.matcher(inFile.strip());
        int end = 0;
        for (; variable.find(); end = variable.end()) {
            shape.append(Pattern.quote(inFile.strip().substring(end, variable.start())))
                    .append("(.*)");
            names.add(variable.group(1));
        }
        Matcher values = Pattern.compile(shape + Pattern.quote(inFile.strip().substring(end)), Pattern.DOTALL)
                .matcher(value.strip());
        if (!values.matches()) {
            return names.stream().findFirst().filter(any -> value.isBlank());
        }
        return names.stream()
                .filter(name -> values.group(names.indexOf(name) + 1).isEmpty())
                .findFirst();
    }
}
