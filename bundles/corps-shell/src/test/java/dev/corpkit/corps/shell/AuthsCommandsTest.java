package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.FakeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthsCommandsTest {

    private final Screen screen = new Screen();
    private final AuthsCommands auths = new AuthsCommands(new FakeApps(new FakeApp("first")));
    private final String threadName = Thread.currentThread().getName();

    @AfterEach
    void nameTheThreadAsBefore() {
        Thread.currentThread().setName(threadName);
    }

    @Test
    void withoutAuthElementsTheListIsItsHeadings() {
        auths.list(screen.session());
        assertThat(screen.lines())
                .containsExactly("APP  AUTH  SUITE  ENTERPRISE  AGENT  STATUS  SCOPE  AUTHORIZED AT  NAME");
    }

    @Test
    void aTicketOrCodeIsNeitherInTheThreadsNameNorInTheMessage() {
        Thread.currentThread().setName("auths:ticket auths.A THE-TICKET");
        assertThatThrownBy(() -> auths.ticket(screen.session(), "", "auths.A", "THE-TICKET"))
                .hasMessage("No auths.A is loaded. Loaded: []. See corps:problems.");
        assertThat(Thread.currentThread().getName()).isEqualTo("auths:ticket");
        assertThatThrownBy(() -> auths.authorize(screen.session(), "", "auths.A", "THE-CODE"))
                .hasMessageNotContaining("THE-CODE");
        assertThat(Thread.currentThread().getName()).isEqualTo("auths:authorize");
    }
}
