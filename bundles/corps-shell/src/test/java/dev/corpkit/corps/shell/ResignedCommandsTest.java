package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sees and says of members whose absence nothing explains. */
class ResignedCommandsTest {

    private static final String NAME = "corps.A";

    private final FakeApp app = new FakeApp("first");
    private final FakeCorp corp = new FakeCorp("first", NAME);
    private final FakeApps apps = new FakeApps(app.with(NAME, corp.corp()));
    private final Screen screen = new Screen();

    @Test
    @Tag("G3")
    void declaredMembersAndTheReasonAreHandedOn() {
        corp.answer("declareResigned", Told.report("r7", Outcome.COMPLETE, Map.of(SyncCount.MEMBERS_OFFLINE, 2)));
        new ResignedCommands(new Instances(apps)).resigned(screen.session(), "", "left in October", NAME, "a", "b");
        assertThat(corp.asked).contains("declareResigned[[a, b], left in October]");
        assertThat(screen.text()).contains("2");
    }

    @Test
    void declarationWithoutAReasonOrMembersIsRefused() {
        ResignedCommands commands = new ResignedCommands(new Instances(apps));
        assertThatThrownBy(() -> commands.resigned(screen.session(), "", " ", NAME, "a"))
                .hasMessageContaining("--reason");
        assertThatThrownBy(() -> commands.resigned(screen.session(), "", "left", NAME))
                .hasMessageContaining("corps:resigned");
        assertThat(corp.asked).isEmpty();
    }
}
