package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bad element beside a good one, which stays. */
abstract class BadElementCase {

    static final String CONFIG = "{\"corpId\": \"c\"}";
    static final String E = "element corps.Bad of app demo: demo/corps/Bad/e.json";
    static final String BUSINESS = "element corps.Bad of app demo: demo/corps/Bad/Bad.json";

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void goodElementBesideTheBadOne() {
        stage = Stage.withThings(root);
        stage.write("demo/app.json", "{}").element("demo/corps/Good", Stage.THING, CONFIG);
    }

    @AfterEach
    void otherElementStays() {
        assertThat(stage.instance("demo", "corps.Good").isClosed()).isFalse();
    }

    /** The element is not loaded, and exactly those messages say why. */
    final void bad(String eJson, String config, String... messages) {
        stage.element("demo/corps/Bad", eJson, config).look();
        assertThat(stage.problems()).containsExactly(messages);
        assertThat(stage.status("demo", "corps.Bad").state()).isEqualTo(State.FAILED);
    }

    /** The element is loaded, and exactly those messages say what looks like a mistake. */
    final void odd(String eJson, String config, String... messages) {
        stage.element("demo/corps/Bad", eJson, config).look();
        assertThat(stage.problems()).containsExactly(messages);
        assertThat(stage.status("demo", "corps.Bad").state()).isEqualTo(State.LOADED);
        assertThat(stage.status("demo", "corps.Bad").problems()).hasSameSizeAs(messages);
    }
}
