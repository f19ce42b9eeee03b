package dev.corpkit.element.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.json.Kind;
import dev.corpkit.element.runtime.json.StrictJson;
import dev.corpkit.element.runtime.problems.ProblemList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas in {@code element-meta} make of business files, in the words a person reads. */
class OfficialSchemasTest {

    private static final String CORP = "corps/QywxProxyType";
    private static final String AUTH = "auths/loginTypes/QywxProxyType";
    private static final String SUITE_ID = "authConfig.suiteId: a text of letters and digits (ids of proxy development"
            + " templates begin with dk), not ";
    private static final String TEXT = "a text without blanks at its ends";

    private static FileContent entry(String path) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OfficialSchemasTest.class.getResourceAsStream("/element-meta/" + path), path)) {
            return FileContent.of(in.readAllBytes());
        }
    }

    private static List<String> check(String type, String config) throws IOException {
        ProblemList problemList = new ProblemList("demo", "corps.A");
        schema(type).check(json(config), "A.json", Kind::of, problemList);
        return problemList.problems().stream().map(OfficialSchemasTest::words).toList();
    }

    private static ConfigSchema schema(String type) throws IOException {
        ProblemList problemList = new ProblemList("demo", "corps.A");
        ObjectNode source = StrictJson.read(entry(type + "/config.schema.json"), "schema", problemList);
        return ConfigSchema.compile(Objects.requireNonNull(source), "schema", problemList)
                .orElseThrow();
    }

    private static ObjectNode json(String config) {
        FileContent content = FileContent.of(config.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(StrictJson.read(content, "A.json", new ProblemList("demo", "corps.A")));
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

    @ParameterizedTest
    @ValueSource(strings = {"daily 02:00-05:00", "daily 2:00 - 5:00", "every 6h", "off"})
    @Tag("C22")
    void theScheduleOfAnOrganizationIsRight(String schedule) throws IOException {
        assertThat(check(CORP, scheduled(schedule))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "daily 02:00", "daily 24:00-05:00", "every 25h", "every 6", "off ", ""})
    @Tag("C22")
    void aScheduleThatIsNoneIsNamed(String schedule) throws IOException {
        assertThat(check(CORP, scheduled(schedule)))
                .singleElement()
                .asString()
                .startsWith("schedule: \"daily 02:00-05:00\", \"every 6h\" (1 to 24) or \"off\", not ");
    }

    private static String scheduled(String schedule) {
        return "{\"corpId\": \"wwc\", \"authFullName\": \"auths.A\", \"schedule\": \"" + schedule + "\"}";
    }

    @Test
    void anOrganizationNeedsItsCorpIdAndItsAuth() throws IOException {
        assertThat(check(CORP, "{}"))
                .containsExactlyInAnyOrder(
                        "corpId: " + TEXT + ", not nothing",
                        "authFullName: the fullName of an element, names joined by dots such as auths.QywxProxyAuth,"
                                + " not nothing");
        assertThat(check(CORP, "{\"corpId\": null, \"authFullName\": \"auths..x\"}"))
                .containsExactlyInAnyOrder(
                        "corpId: " + TEXT + ", not null",
                        "authFullName: the fullName of an element, names joined by dots such as auths.QywxProxyAuth,"
                                + " not 'auths..x'");
    }

    /** Blanks of all scripts, a zero-width one, a byte order mark, line breaks, control characters. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\r", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u0000"})
    void whatNobodySeesAtAnEndOfAnIdIsTold(String blank) throws IOException {
        String written = JsonNodeFactory.instance.textNode("wp1" + blank).toString();

        assertThat(check(CORP, "{\"corpId\": " + written + ", \"authFullName\": \"auths.A\"}"))
                .containsExactly("corpId: " + TEXT + ", not a text with a blank at the end");
        assertThat(check(CORP, "{\"corpId\": \"wp1\", \"authFullName\": " + written + "}"))
                .containsExactly("authFullName: the fullName of an element, names joined by dots such as"
                        + " auths.QywxProxyAuth, not a text with a blank at the end");
    }

    @Test
    void aLineBreakWithinAnIdIsTold() throws IOException {
        assertThat(check(CORP, "{\"corpId\": \"wp\\n1\", \"authFullName\": \"auths.A\"}"))
                .containsExactly(
                        "corpId: " + TEXT + ", not a text with a line break or another control character in it");
    }

    @Test
    @Tag("A17")
    void secretsBeforeAChangeAreRightWithTheirEndAndNotWithout() throws IOException {
        String start = "{\"authConfig\": {\"suiteId\": \"dkS\", \"suiteSecret\": \"s\", \"previous\": {";
        assertThat(check(AUTH, start + "\"suiteSecret\": \"o\", \"until\": \"2026-12-31T18:00+08:00\"}}}"))
                .isEmpty();
        assertThat(check(AUTH, start + "\"suiteSecret\": \"o\", \"untill\": \"2026-12-31T18:00:00Z\"}}}"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("authConfig.previous.untill: one of the fields until, token")
                        .endsWith("near names: until"));
    }

    @Test
    @Tag("A17")
    void secretsBeforeAChangeAreKnownAsSecrets() throws IOException {
        ObjectNode file = json("""
                {"authConfig": {"suiteId": "dkS", "previous": {"suiteSecret": "1", "providerSecret": "2", "token": "3",
                  "encodingAESKey": "4", "until": "2026-12-31T18:00:00Z"},
                  "apps": {"wpA": {"previous": {"token": "5", "encodingAESKey": "6", "until": "2026-12-31T18:00:00Z"}}}}}""");

        assertThat(new SchemaLevels(List.of(schema(AUTH))).secrets(file))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
    }

    @Test
    void blanksAtTheEndsOfEveryIdAndSecretOfAnAuthAreTold() throws IOException {
        assertThat(check(
                        AUTH,
                        "{\"authConfig\": {\"suiteId\": \"dk1 \", \"suiteSecret\": \" x\\n\","
                                + " \"providerCorpId\": \" ww\", \"providerSecret\": \"y \","
                                + " \"token\": \"abc \", \"encodingAESKey\": \"" + "k".repeat(43) + "\","
                                + " \"apps\": {\"wp1\": {\"token\": \"a\", \"encodingAESKey\": \""
                                + "k".repeat(43) + " \", \"plainCorpId\": \"ww1 \"}}},"
                                + " \"autoInstances\": {\"template\": \"corps.T \"}}"))
                .containsExactlyInAnyOrder(
                        SUITE_ID + "a text with a blank at the end",
                        "authConfig.suiteSecret: " + TEXT
                                + ", not a text with a blank at the beginning and a blank at the end",
                        "authConfig.providerCorpId: " + TEXT + ", not a text with a blank at the beginning",
                        "authConfig.providerSecret: " + TEXT + ", not a text with a blank at the end",
                        "authConfig.token: a text of 1 to 32 letters and digits, not a text with a blank at the end",
                        "authConfig.apps.wp1.encodingAESKey: a text of 43 letters and digits,"
                                + " not a text with a blank at the end",
                        "authConfig.apps.wp1.plainCorpId: " + TEXT + ", not a text with a blank at the end",
                        "autoInstances.template: the fullName of a template element, names joined by dots such as"
                                + " corps.EnterpriseTemplate, not a text with a blank at the end");
    }

    @Test
    void aLineBreakBehindATokenIsNoPartOfIt() throws IOException {
        assertThat(check(
                        AUTH,
                        "{\"authConfig\": {\"suiteId\": \"dk1\", \"suiteSecret\": \"s\", \"token\": \"abc\\n\","
                                + " \"encodingAESKey\": \"" + "k".repeat(43) + "\"}}"))
                .containsExactly(
                        "authConfig.token: a text of 1 to 32 letters and digits, not a text with a blank at the end");
    }

    @Test
    void aTextForANumberAndANumberOutOfRangeAreToldTogether() throws IOException {
        assertThat(check(
                        CORP,
                        "{\"corpId\":\"wpH\",\"authFullName\":\"auths.A\",\"autoInit\":\"false\","
                                + "\"guard\":{\"maxRemovals\":\"500\",\"maxRemovalPercent\":200}}"))
                .containsExactlyInAnyOrder(
                        "autoInit: true or false, not 'false'",
                        "guard.maxRemovals: a whole number of at least 0, not a text",
                        "guard.maxRemovalPercent: a number of at least 0 and at most 100, not 200");
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
                        "strictRoles: true or false, not 'yes'",
                        "guard.maxRemovals: a whole number of at least 0, not -1",
                        "guard.maxRemovalPercent: a number of at least 0 and at most 100, not 101",
                        "guard.minActiveForPercent: a whole number of at least 0, not 1.5");
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
                        SUITE_ID + "a blank text",
                        "authConfig.suiteSecret: " + TEXT + ", not a whole number",
                        "authConfig.isActive: one of true, false, 0, 1, not 'on'",
                        "authConfig.token: a text of 1 to 32 letters and digits, not a text of 12 characters",
                        "authConfig.encodingAESKey: a text of 43 letters and digits, not a text of 5 characters");
    }

    @Test
    @Tag("A11")
    void theSampleOfAutomaticInstancesIsRight() throws IOException {
        Path sample = Path.of("..", "..", "src", "samples", "apps", "demo");
        String auth = Files.readString(sample.resolve("auths/QywxProxyAuth/QywxProxyAuth.json"))
                .replace("{{suiteId}}", "dkdemo")
                .replace("{{CORPKIT_APP_DEMO_CALLBACK_TOKEN}}", "t".repeat(32))
                .replace("{{CORPKIT_APP_DEMO_CALLBACK_KEY}}", "k".repeat(43));

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
        assertThat(check(AUTH, suite + "{\"template\": \"corps/T\"}}")).containsExactly(expected + "'corps/T'");
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
