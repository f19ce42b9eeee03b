package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.schema.ConfigSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A case of a business file: it is read as the runtime reads it, and held against the schema of its Type. */
final class BusinessFileCase {

    private static final Map<String, List<List<String>>> PROBLEMS = Map.of(
            "50-bom-crlf.business.json",
            List.of(),
            "51-blank-behind-corpid.business.json",
            List.of(List.of("corpId", "blank at the end")),
            "52-field-twice.business.json",
            List.of(List.of("corpId", "twice", "line 1")),
            "53-text-for-number.business.json",
            List.of(
                    List.of("autoInit", "true or false", "'false'"),
                    List.of("guard.maxRemovals", "number", "a text"),
                    List.of("guard.maxRemovalPercent", "at most 100", "200")),
            "54-blanks-in-suite.auth.json",
            List.of(
                    List.of("authConfig.suiteId", "blank at the end"),
                    List.of("authConfig.suiteSecret", "blank at the beginning", "blank at the end")));

    private BusinessFileCase() {}

    /** Returns the outcome. */
    static String play(String file) throws IOException {
        ProblemList problemList = new ProblemList("demo", "corps.A");
        FileContent content = FileContent.of(Files.readAllBytes(CaseTable.path(file)));
        ObjectNode object = StrictJson.read(content, file, problemList);
        if (object != null) {
            schema(file, problemList).check(object, file, Kind::of, problemList);
        }
        check(file, problemList.problems());
        return problemList.isEmpty() ? "LOADED" : "PROBLEM";
    }

    private static ConfigSchema schema(String file, ProblemList problemList) throws IOException {
        String type = file.endsWith(".auth.json") ? "auths/loginTypes/QywxProxyType" : "corps/QywxProxyType";
        String path = "/element-meta/" + type + "/config.schema.json";
        try (InputStream in = Objects.requireNonNull(BusinessFileCase.class.getResourceAsStream(path), path)) {
            ObjectNode source = StrictJson.read(FileContent.of(in.readAllBytes()), path, problemList);
            return ConfigSchema.compile(Objects.requireNonNull(source), path, problemList)
                    .orElseThrow();
        }
    }

    private static void check(String file, List<ElementProblem> problems) {
        List<List<String>> expected = PROBLEMS.get(file);
        assertThat(problems).as("problems of " + file).hasSameSizeAs(expected);
        for (List<String> parts : expected) {
            assertThat(problems)
                    .anySatisfy(problem ->
                            assertThat(words(problem)).startsWith(file).contains(parts));
        }
        assertThat(problems)
                .noneMatch(problem ->
                        words(problem).contains(" x\n") || words(problem).contains("\" x"));
    }

    private static String words(ElementProblem problem) {
        return problem.file() + " " + problem.field() + ": " + problem.expected() + ", not " + problem.found();
    }
}
