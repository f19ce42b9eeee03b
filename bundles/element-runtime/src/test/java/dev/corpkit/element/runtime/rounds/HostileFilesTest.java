package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.corps.testkit.HostileTexts;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.stage.Stage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an app's files say, the problems that tell of it do no harm. */
@Tag("O3")
class HostileFilesTest {

    @TempDir
    Path root;

    private final JsonNodeFactory json = JsonNodeFactory.instance;

    @Test
    void problemsOfHostileFilesAreHarmlessLines() {
        Stage stage = Stage.withThings(root);
        int number = 0;
        for (String text : HostileTexts.all()) {
            number++;
            ObjectNode app = json.objectNode().put("appId", text).put(text, text);
            app.putArray("extends").addObject().put("appId", text);
            ObjectNode element =
                    json.objectNode().put("type", text).put("title", text).put(text, text);
            ObjectNode config = json.objectNode().put(text, "{{" + text + "}}");
            stage.write("bad" + number + "/app.json", app.toString());
            stage.write("app" + number + "/app.json", "{}");
            stage.element("app" + number + "/corps/A", element.toString(), config.toString());
            stage.element("app" + number + "/corps/B", Stage.THING, config.toString());
        }
        stage.look();

        assertThat(stage.found()).hasSizeGreaterThan(3 * number);
        assertThat(stage.found().stream().flatMap(HostileFilesTest::texts)).noneMatch(HostileTexts::isHarmful);
    }

    private static Stream<String> texts(ElementProblem problem) {
        return Stream.of(problem.message(), problem.remedy(), problem.appId(), problem.file());
    }
}
