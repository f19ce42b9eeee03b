package dev.corpkit.element.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {

    private final ProblemList problemList = new ProblemList("demo", "corps.A");

    private ObjectNode json(String text) {
        FileContent content = FileContent.of(text.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(
                StrictJson.read(content, "f", problemList),
                () -> problemList.problems().toString());
    }

    private List<String> check(String schema, String config) {
        ConfigSchema.compile(json(schema), "s", problemList)
                .ifPresent(compiled -> compiled.check(json(config), "f", Kind::of, problemList));
        return problemList.problems().stream().map(ConfigSchemaTest::words).toList();
    }

    private static String words(ElementProblem problem) {
        return problem.file() + " " + problem.field() + ": " + problem.expected() + ", not " + problem.found();
    }

    @Test
    void rulesAreReadAsWords() {
        assertThat(check("""
                        {"properties": {
                          "a": {"type": ["string", "null"], "minLength": 2},
                          "b": {"oneOf": [{"type": "integer"}, {"const": "all"}]},
                          "c": {"type": "array", "minItems": 1, "items": {"enum": ["x", "y"]}},
                          "d": {"$ref": "#/$defs/code"},
                          "e": {"type": "object", "additionalProperties": false},
                          "f/g~h": {"type": "boolean"}},
                         "$defs": {"code": {"type": "string", "pattern": "^[A-Z]+$"}}}
                        """, """
                        {"a": 1, "b": true, "c": ["x", "z"], "d": "low", "e": {"more": 1}, "f/g~h": 0}
                        """))
                .containsExactlyInAnyOrder(
                        "f a: a text of at least 2 characters or null, not a whole number",
                        "f b: a whole number or \"all\", not true",
                        "f c[1]: one of \"x\", \"y\", not a text",
                        "f d: a text of the form ^[A-Z]+$, not a text of 3 characters",
                        "f e.more: no field of that name, not a whole number",
                        "f f/g~h: true or false, not a whole number");
    }

    @Test
    void aSchemaThatNeedsAnotherFileIsRefusedWithoutAskingTheNetwork() {
        assertThat(check("{\"$ref\": \"https://example.org/other.json\"}", "{}"))
                .containsExactly("s null: a JSON Schema (draft 2020-12) that needs no other file,"
                        + " not one that cannot be used");
    }

    @Test
    void manyFindingsAreCutShort() {
        StringBuilder config = new StringBuilder("{\"x\": 0");
        for (int i = 0; i < 100; i++) {
            config.append(", \"f").append(i).append("\": 1");
        }

        assertThat(check("{\"additionalProperties\": {\"type\": \"string\"}}", config + "}"))
                .hasSize(20);
    }

    @Test
    void aSchemaIsEqualToOneOfTheSameSource() {
        String source = "{\"type\": \"object\"}";

        assertThat(ConfigSchema.compile(json(source), "s", problemList))
                .isEqualTo(ConfigSchema.compile(json(source), "s", problemList));
    }
}
