package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.testkit.FakeApp;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes by hand carry who and why. */
class HandCommandsTest {

    private final AtomicReference<Actor> actor = new AtomicReference<>();
    private final FakeCorp corp = new FakeCorp("first", "corps.A");
    private final FakeApp app = new FakeApp("first");
    private final Shell shell = Shell.ofCorps(new HandCommands(new Instances(new FakeApps(app))));

    HandCommandsTest() {
        app.with("corps.A", corp.corp());
        for (String method : List.of("offlineMember", "restoreMember", "setUserRole", "getUserRoles")) {
            corp.answer(method, asked -> {
                actor.set(Actor.current());
                return method.endsWith("Member") ? null : List.of();
            });
        }
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    @Tag("H1")
    void membersAreSetOfflineAndRestored() throws Exception {
        assertThat(shell.run("USER = alice; corps:offline --reason 'left in May' corps.A a b"))
                .contains("2 members of first/corps.A are offline by hand.");
        assertThat(actor).hasValue(new Actor("alice", "left in May"));
        assertThat(shell.run("corps:restore corps.A a")).containsExactly("1 member of first/corps.A is active again.");
        assertThat(corp.asked).contains("offlineMember[[a, b]]", "restoreMember[[a]]");
    }

    @Test
    void rolesAreShownSetAndTakenAway() throws Exception {
        shell.run("corps:roles corps.A a");
        shell.run("corps:roles corps.A a r1 r2");
        shell.run("corps:roles --none corps.A a");
        assertThat(corp.asked).contains("getUserRoles[a]", "setUserRole[a, [r1, r2]]", "setUserRole[a, []]");
        assertThatThrownBy(() -> shell.run("corps:roles --none corps.A a r1")).hasMessageStartingWith("Usage");
        assertThatThrownBy(() -> shell.run("corps:offline corps.A")).hasMessageStartingWith("Usage");
    }
}
