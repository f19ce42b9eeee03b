package dev.corpkit.element.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.Findings;
import dev.corpkit.element.runtime.types.TypeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the schemas in {@code element-meta} make of business files, in the words a person reads. */
class OfficialSchemasTest {

    private static final String CORP = "corps/QywxProxyType";
    private static final String AUTH = "auths/loginTypes/QywxProxyType";
    private static final String BLANK = "a text that is not blank";

    private static FileContent entry(String path) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OfficialSchemasTest.class.getResourceAsStream("/element-meta/" + path), path)) {
            return FileContent.of(in.readAllBytes());
        }
    }

    private static List<String> check(String type, String config) throws IOException {
        Findings findings = new Findings("demo", "corps.A");
        ObjectNode source = StrictJson.read(entry(type + "/config.schema.json"), "schema", findings);
        ConfigSchema schema = ConfigSchema.compile(Objects.requireNonNull(source), "schema", findings)
                .orElseThrow();
        FileContent content = FileContent.of(config.getBytes(StandardCharsets.UTF_8));
        schema.check(
                Objects.requireNonNull(StrictJson.read(content, "A.json", findings)), "A.json", Kind::of, findings);
        return findings.problems().stream().map(OfficialSchemasTest::words).toList();
    }

    private static String words(ElementProblem problem) {
        return problem.field() + ": " + problem.expected() + ", not " + problem.found();
    }

    @Test
    void everyMetaAndTypeHasItsData() throws IOException {
        TypeFiles.Reader reader = new TypeFiles.Reader(1, "dev.corpkit.element.meta");
        for (String each : List.of("corps/Meta", CORP, "auths/loginTypes/Meta", AUTH)) {
            reader.read(each, entry(each + "/e.json"), null);
        }

        assertThat(reader.done().problems()).isEmpty();
        assertThat(reader.done().data())
                .extracting("fullName", "type")
                .containsExactly(
                        tuple("corps.Meta", ""),
                        tuple("corps.QywxProxyType", "corps.Meta"),
                        tuple("auths.loginTypes.Meta", ""),
                        tuple("auths.loginTypes.QywxProxyType", "auths.loginTypes.Meta"));
    }

    @Test
    void theDocumentedOrganizationIsRight() throws IOException {
        assertThat(check(CORP, "{\"corpId\": \"wwc\", \"authFullName\": \"auths.QywxProxyAuth\", \"own\": 1}"))
                .isEmpty();
    }

    @Test
    void anOrganizationNeedsItsCorpIdAndItsAuth() throws IOException {
        assertThat(check(CORP, "{}"))
                .containsExactlyInAnyOrder(
                        "corpId: " + BLANK + ", not nothing",
                        "authFullName: the fullName of an element, names joined by dots such as auths.QywxProxyAuth,"
                                + " not nothing");
        assertThat(check(CORP, "{\"corpId\": null, \"authFullName\": \"auths..x\"}"))
                .containsExactlyInAnyOrder(
                        "corpId: " + BLANK + ", not null",
                        "authFullName: the fullName of an element, names joined by dots such as auths.QywxProxyAuth,"
                                + " not a text");
    }

    @Test
    void theGuardsNumbersHaveTheirRanges() throws IOException {
        String start = "{\"corpId\": \"c\", \"authFullName\": \"a.b\", ";
        assertThat(check(
                        CORP,
                        start + "\"strictRoles\": true, \"autoInit\": false, \"guard\": {\"maxRemovals\": 0,"
                                + " \"maxRemovalPercent\": 12.5, \"minActiveForPercent\": 1}}"))
                .isEmpty();
        assertThat(check(
                        CORP,
                        start + "\"strictRoles\": \"yes\", \"guard\": {\"maxRemovals\": -1,"
                                + " \"maxRemovalPercent\": 101, \"minActiveForPercent\": 1.5}}"))
                .containsExactlyInAnyOrder(
                        "strictRoles: true or false, not a text",
                        "guard.maxRemovals: a whole number of at least 0, not a whole number",
                        "guard.maxRemovalPercent: a number of at least 0 and at most 100, not a whole number",
                        "guard.minActiveForPercent: a whole number of at least 0, not a number");
    }

    @Test
    void theDocumentedAuthIsRight() throws IOException {
        assertThat(check(
                        AUTH,
                        "{\"authConfig\": {\"suiteId\": \"dk1\", \"suiteSecret\": \"s\", \"isActive\": 1,"
                                + " \"token\": \"abc\", \"encodingAESKey\": \"" + "k".repeat(43) + "\"}}"))
                .isEmpty();
        assertThat(check(AUTH, "{\"authConfig\": {\"suiteId\": \"dk1\", \"suiteSecret\": \"s\", \"isActive\": true}}"))
                .isEmpty();
    }

    @Test
    void anAuthNeedsItsSuiteAndNeverShowsASecret() throws IOException {
        assertThat(check(AUTH, "{}")).containsExactly("authConfig: an object, not nothing");
        assertThat(check(
                        AUTH,
                        "{\"authConfig\": {\"suiteId\": \"\", \"suiteSecret\": 4711, \"isActive\": \"on\","
                                + " \"token\": \"not allowed!\", \"encodingAESKey\": \"short\"}}"))
                .containsExactlyInAnyOrder(
                        "authConfig.suiteId: " + BLANK
                                + " (ids of proxy development templates begin with dk), not a blank text",
                        "authConfig.suiteSecret: " + BLANK + ", not a whole number",
                        "authConfig.isActive: one of true, false, 0, 1, not a text",
                        "authConfig.token: a text of 1 to 32 letters and digits, not a text",
                        "authConfig.encodingAESKey: a text of 43 letters and digits, not a text");
    }

    @Test
    @Tag("A11")
    void theSampleOfAutomaticInstancesIsRight() throws IOException {
        Path sample = Path.of("..", "..", "src", "samples", "apps", "demo");
        String auth = Files.readString(sample.resolve("auths/QywxProxyAuth/QywxProxyAuth.json"))
                .replace("{{DEMO_CALLBACK_TOKEN}}", "t".repeat(32))
                .replace("{{DEMO_CALLBACK_KEY}}", "k".repeat(43));

        assertThat(check(AUTH, auth)).isEmpty();
        assertThat(check(CORP, Files.readString(sample.resolve("corps/EnterpriseTemplate/EnterpriseTemplate.json"))))
                .isEmpty();
    }

    @Test
    @Tag("A11")
    void automaticInstancesNameATemplate() throws IOException {
        String suite = "{\"authConfig\": {\"suiteId\": \"dk1\", \"suiteSecret\": \"s\"}, \"autoInstances\": ";
        String expected = "autoInstances.template: the fullName of a template element, names joined by dots such as"
                + " corps.EnterpriseTemplate, not ";

        assertThat(check(AUTH, suite + "{}}")).containsExactly(expected + "nothing");
        assertThat(check(AUTH, suite + "{\"template\": \"corps/T\"}}")).containsExactly(expected + "a text");
        assertThat(check(AUTH, suite + "\"corps.T\"}")).containsExactly("autoInstances: an object, not a text");
    }

    @Test
    void aTextThatOverflowsAPatternIsAFinding() throws IOException {
        assertThat(check(CORP, "{\"corpId\": \"c\", \"authFullName\": \"" + "a.".repeat(400_000) + "a\"}"))
                .containsExactly("null: texts its schema can match, not one too long or too intricate");
    }

    @Test
    void noLevelOfTheLogHoldsASecret() throws IOException {
        try (LogWatcher log = LogWatcher.start()) {
            check(
                    AUTH,
                    "{\"authConfig\": {\"suiteId\": \"dk1\", \"suiteSecret\": \"open sesame\", \"token\": \"x-y\"}}");

            log.assertNone("sesame", "x-y");
        }
    }
}
