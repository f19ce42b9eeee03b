package dev.corpkit.element.runtime.variables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.json.FieldPath;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.findings.NearNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code {{name}}} inside the texts of a JSON tree that is already parsed: a value can become nothing but text, and
 * is not looked at again (contract row E6). Names of fields are left alone.
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    /** As variables are written in {@code .cfg} files, and in shells. */
    private static final Pattern OF_ELSEWHERE = Pattern.compile("\\$\\{([A-Za-z_][\\w.:-]*)}");

    private final Variables variables;
    private final String file;
    private final ProblemList problemList;
    private long grown;

    public Placeholders(Variables variables, String file, ProblemList problemList) {
        this.variables = variables;
        this.file = file;
        this.problemList = problemList;
    }

    /** A copy with every known name replaced; each unknown one is a finding. */
    public ObjectNode replaced(ObjectNode object) {
        return object("", object);
    }

    private ObjectNode object(String path, JsonNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(entry ->
                        copy.set(entry.getKey(), node(FieldPath.field(path, entry.getKey()), entry.getValue())));
        return copy;
    }

    private ArrayNode array(String path, JsonNode array) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            copy.add(node(FieldPath.item(path, i), array.get(i)));
        }
        return copy;
    }

    private JsonNode node(String path, JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(path, node);
            case ARRAY -> array(path, node);
            case STRING -> text(path, node.textValue());
            default -> node;
        };
    }

    private TextNode text(String path, String text) {
        OF_ELSEWHERE
                .matcher(text)
                .results()
                .findFirst()
                .ifPresent(variable -> problemList.add(
                        file,
                        path,
                        "{{" + variable.group(1) + "}} for a variable",
                        "'" + variable.group() + "', which stands for nothing here",
                        "Write {{" + variable.group(1) + "}}. "
                                + variables.surroundings().advice(variable.group(1))));
        return TextNode.valueOf(
                PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(path, match))));
    }

    private String value(String path, MatchResult match) {
        String name = match.group(1).strip();
        Optional<String> value = variables.value(name);
        if (value.isEmpty()) {
            variables
                    .surroundings()
                    .refusal(name)
                    .ifPresentOrElse(
                            wrong -> problemList.add(file, path, wrong.expected(), wrong.found(), wrong.remedy()),
                            () -> unknown(path, name));
        }
        grown += value.map(String::length).orElse(0);
        if (grown > FileCache.MAX_BYTES) {
            problemList.add(file, null, "at most 1 MiB once variables are replaced", "more");
            return "";
        }
        return value.orElse(match.group());
    }

    private void unknown(String path, String name) {
        List<String> near = NearNames.of(name, variables.names());
        problemList.add(
                file,
                path,
                "a value for the variable '" + name
                        + "' in envVars of app.json or of a parent app, or one that this app may read from the environment",
                "none" + NearNames.hint(near),
                near.isEmpty()
                        ? variables.surroundings().advice(name)
                        : "Write {{" + String.join("}} or {{", near) + "}}, or add " + name + " to envVars.");
    }
}
