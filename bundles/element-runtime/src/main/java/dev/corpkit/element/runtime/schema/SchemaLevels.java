package dev.corpkit.element.runtime.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.findings.NearNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a Type, and all it stands on, want of one file: an object must be right by each of the schemas, but a field that one of
 * them forbids as unknown may be named by another. Immutable, thread-safe.
 */
public final class SchemaLevels {

    private static final int MOST_FINDINGS = 20;

    private final List<ConfigSchema> levels;
    private final KnownFields known;

    /** The schemas of all levels that have one. */
    public SchemaLevels(List<ConfigSchema> levels) {
        this.levels = List.copyOf(levels);
        this.known = new KnownFields(levels.stream().map(ConfigSchema::source).toList());
    }

    /**
     * Checks an object.
     *
     * @param written the object as it is written: what a variable stands for is shown nowhere
     * @param shown how to say what was found: by kind for files that may hold secrets
     */
    public void check(
            JsonNode object, JsonNode written, String file, Function<JsonNode, String> shown, ProblemList problemList) {
        for (ConfigSchema level : levels) {
            Optional<List<Violation>> violations = level.violations(object);
            if (violations.isEmpty()) {
                problemList.add(file, null, "texts its schema can match", "one too long or too intricate");
            }
            Set<String> missing = new HashSet<>();
            violations.stream()
                    .flatMap(List::stream)
                    .filter(each -> each.kind() != Violation.Kind.MISSING || missing.add(each.field()))
                    .filter(each -> !isNamedByAnother(each))
                    .limit(MOST_FINDINGS)
                    .forEach(each -> add(each, file, found(each, written, shown), problemList));
        }
    }

    /** Looks for what is allowed and most likely a mistake. */
    public void warn(JsonNode object, String file, ProblemList problemList) {
        ProblemList warnings = problemList.another();
        new Warnings(known, file, warnings).look(object);
        warnings.problems().stream().limit(MOST_FINDINGS).forEach(problemList::add);
    }

    /** Texts of fields that a schema marks {@code writeOnly}: they are secrets. */
    public Set<String> secrets(JsonNode object) {
        Set<String> secrets = new HashSet<>();
        collectSecrets(object, JsonPointer.empty(), secrets);
        return secrets;
    }

    private void collectSecrets(JsonNode node, JsonPointer place, Set<String> secrets) {
        if (node.isTextual()
                && known.rules(place).stream()
                        .anyMatch(rules -> rules.path("writeOnly").asBoolean())) {
            secrets.add(node.textValue());
        }
        node.properties()
                .forEach(field -> collectSecrets(field.getValue(), place.appendProperty(field.getKey()), secrets));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectSecrets(node.get(i), place.appendIndex(i), secrets);
        }
    }

    private boolean isNamedByAnother(Violation violation) {
        return violation.kind() == Violation.Kind.UNKNOWN
                && known.at(violation.parent()).contains(violation.name());
    }

    private static String found(Violation violation, JsonNode written, Function<JsonNode, String> shown) {
        JsonNode found = violation.found();
        if (violation.isOtherNumber()) {
            return found.asText();
        }
        String kind = shown.apply(found);
        if (!kind.equals(Kind.of(found)) || kind.startsWith("a text with ")) { // a flaw is not to be seen in the value
            return kind;
        }
        if (violation.isShown() && found.equals(written.at(violation.pointer()))) {
            return Kind.withValue(found);
        }
        return violation.isOtherText() ? Kind.withLength(found) : kind;
    }

    private void add(Violation violation, String file, String found, ProblemList problemList) {
        List<String> names = List.copyOf(known.at(violation.parent()));
        if (violation.kind() == Violation.Kind.UNKNOWN && !names.isEmpty()) {
            unknown(violation, names, file, problemList);
            return;
        }
        problemList.add(
                file,
                violation.field(),
                violation.kind() == Violation.Kind.UNKNOWN ? "no field of that name" : violation.expected(),
                found,
                violation.remedy());
    }

    private void unknown(Violation violation, List<String> names, String file, ProblemList problemList) {
        List<String> near = NearNames.of(violation.name(), names);
        problemList.add(
                file,
                violation.field(),
                "one of the fields " + String.join(", ", names),
                "another one" + NearNames.hint(near),
                near.isEmpty()
                        ? "Delete it, or see where in the file it belongs."
                        : "Rename it to " + String.join(" or ", near) + ", or delete it.");
    }
}
