package dev.corpkit.element.runtime.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.element.runtime.json.FieldPath;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.findings.NearNames;
import java.util.List;
import java.util.Set;

/**
 * Finds what schemas allow and what is most likely a mistake: an unknown field with a name near to a known one, a known field at
 * another place, a text of another form than usual ({@code x-usual}). An unknown field like no other is somebody's own.
 */
final class Warnings {

    /** A form that texts of a field usually have: {@code pattern}, in words {@code expected}, what to do {@code remedy}. */
    static final String USUAL = "x-usual";

    private final KnownFields known;
    private final String file;
    private final ProblemList problemList;

    Warnings(KnownFields known, String file, ProblemList problemList) {
        this.known = known;
        this.file = file;
        this.problemList = problemList;
    }

    void look(JsonNode object) {
        look(object, JsonPointer.empty());
    }

    private void look(JsonNode node, JsonPointer place) {
        if (node.isObject()) {
            fields(node, place);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), place.appendIndex(i));
            }
        } else if (node.isTextual()) {
            known.rules(place).forEach(rules -> usual(node, place, rules.path(USUAL)));
        }
    }

    private void fields(JsonNode object, JsonPointer place) {
        Set<String> names = known.at(place);
        boolean open = !names.isEmpty() && !known.isClosed(place);
        object.properties().forEach(field -> {
            if (open && !names.contains(field.getKey())) {
                unknown(place, field.getKey(), names);
            }
            look(field.getValue(), place.appendProperty(field.getKey()));
        });
    }

    private void unknown(JsonPointer place, String name, Set<String> names) {
        String field = FieldPath.field(FieldPath.of(place), name);
        List<String> near = NearNames.of(name, names);
        List<String> homes = known.homesOf(name);
        if (!homes.isEmpty()) {
            problemList.add(
                    file,
                    field,
                    "it in " + String.join(" or ", homes),
                    "it where nobody reads it",
                    "Move it into " + String.join(" or ", homes) + ".");
        } else if (!near.isEmpty()) {
            problemList.add(
                    file,
                    field,
                    "the field " + String.join(" or ", near) + ", or a name less like it",
                    "a field that nobody reads",
                    "Rename it to " + String.join(" or ", near)
                            + ". A field of a Type of one's own is named in the config.schema.json of that Type.");
        }
    }

    /** A template's text with a name in braces is another text once it is derived. */
    private void usual(JsonNode text, JsonPointer place, JsonNode usual) {
        if (!text.textValue().contains("{{")
                && usual.path("pattern").isTextual()
                && !EcmaPattern.compile(usual.path("pattern").textValue()).matches(text.textValue())) {
            problemList.add(
                    file,
                    FieldPath.of(place),
                    usual.path("expected").asText(),
                    Kind.of(text).equals("a text") ? "a text of another form" : Kind.of(text),
                    usual.path("remedy").asText());
        }
    }
}
