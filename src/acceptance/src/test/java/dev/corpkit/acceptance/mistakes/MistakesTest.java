package dev.corpkit.acceptance.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.acceptance.mistakes.Mistake.Told;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract row E7 on a table of what app makers get wrong ({@code mistakes.txt}); its README says how it is read. */
@Tag("E7")
class MistakesTest {

    private static final int LOOKS_UNTIL_SOMETHING_IS_GONE = 2;

    @TempDir
    Path folder;

    private AppFolder apps;
    private RunningElements elements;

    @BeforeEach
    void aGoodApp() throws IOException {
        apps = new AppFolder(Files.createDirectory(folder.resolve("apps")));
        apps.restore(good());
        elements = new RunningElements(apps.root());
    }

    @AfterEach
    void close() {
        elements.close();
    }

    static List<Mistake> mistakes() throws IOException {
        return MistakeTable.read(resource("mistakes.txt"));
    }

    @Test
    void tableHoldsAtLeastFortyMistakesEachWithAnotherName() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mistakes()).extracting(Mistake::name).doesNotHaveDuplicates();
    }

    @Test
    void goodAppHasNoProblem() {
        assertThat(elements.look().getProblems()).isEmpty();
        assertThat(states(elements.look()))
                .containsExactlyInAnyOrder(
                        "auths.QywxProxyAuth LOADED",
                        "corps.EnterpriseTemplate TEMPLATE",
                        "corps.MyQywxProxyCorp LOADED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void mistakeIsNamedWithWhatToDoAndIsGoneOnceItIsMended(Mistake mistake) throws IOException {
        for (Mistake.Step step : mistake.steps()) {
            apps.apply(step);
        }
        Apps loaded = elements.look();

        List<ElementProblem> problems = loaded.getProblems();
        mistake.told().forEach(told -> assertThat(problems).anySatisfy(problem -> isTold(problem, told)));
        assertThat(problems).hasSize(mistake.told().size() + mistake.more());
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank())
                .noneSatisfy(problem ->
                        assertThat(problem.message() + problem.remedy()).contains("SECRET"));
        mistake.elements()
                .forEach(element -> assertThat(states(loaded)).contains(element.fullName() + " " + element.state()));

        apps.restore(good());
        for (int look = 0; look < LOOKS_UNTIL_SOMETHING_IS_GONE; look++) {
            elements.look();
        }
        goodAppHasNoProblem();
    }

    private static void isTold(ElementProblem problem, Told told) {
        assertThat(problem.file()).isEqualTo(told.file());
        assertThat(Objects.requireNonNullElse(problem.field(), "-")).isEqualTo(told.field());
        assertThat(problem.expected()).isEqualTo(told.expected());
        assertThat(problem.found()).isEqualTo(told.found());
        assertThat(problem.remedy()).contains(told.remedy());
    }

    private static List<String> states(Apps apps) {
        return apps.getApps().stream()
                .flatMap(app -> app.getElements().stream())
                .map(MistakesTest::state)
                .toList();
    }

    private static String state(ElementStatus status) {
        return status.fullName() + " " + status.state();
    }

    private static Path good() {
        return resource("good");
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(MistakesTest.class.getResource("/mistakes/" + name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
