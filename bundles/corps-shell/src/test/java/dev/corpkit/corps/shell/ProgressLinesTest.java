package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress.Phase;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final Screen screen = new Screen();

    @Test
    void aLineIsPrintedForEachQuarterOfAPhase() {
        ProgressLines lines = new ProgressLines(screen.session().getConsole(), "app/corps.A");
        for (int done = 0; done <= 500; done++) {
            lines.progress(Phase.MEMBERS, done, 500);
        }
        lines.progress(Phase.APPLY, 0, 0);
        assertThat(screen.lines())
                .containsExactly(
                        "  app/corps.A  members  0/500",
                        "  app/corps.A  members  125/500",
                        "  app/corps.A  members  250/500",
                        "  app/corps.A  members  375/500",
                        "  app/corps.A  members  500/500",
                        "  app/corps.A  apply");
    }
}
