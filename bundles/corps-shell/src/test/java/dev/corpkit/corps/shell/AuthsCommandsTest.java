package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthsCommandsTest {

    private final Screen screen = new Screen();
    private final FakeApp app = new FakeApp("first");
    private final AuthsCommands commands =
            new AuthsCommands(new Instances(new FakeApps(app)), FakeClock.at("2026-11-01T08:00:00Z"));
    private final Shell shell = new Shell(commands);
    private final String threadName = Thread.currentThread().getName();

    @AfterEach
    void nameTheThreadAsBefore() {
        Thread.currentThread().setName(threadName);
        shell.close();
    }

    @Test
    void withoutAuthElementsTheListIsItsHeadings() throws Exception {
        assertThat(shell.run("auths:list"))
                .containsExactly("APP  AUTH  SUITE  ENTERPRISE  AGENT  STATUS  SCOPE  PERMISSIONS  AUTHORIZED AT"
                        + "  NAME  NOTES");
    }

    @Test
    void theListTellsWhatIsKnownAndWhatIsStillToCome() throws Exception {
        app.with("auths.A", new FakeAuth("auths.A", "dkA").authorizedBy("wpA").auth());
        app.with(
                "auths.B",
                new FakeAuth("auths.B", "dkB")
                        .authorizedBy("wpB", List.of("contact:a"), true, Instant.parse("2026-11-09T00:00:00Z"))
                        .auth());
        app.with(
                "auths.C",
                new FakeAuth("auths.C", "dkC").answer("isActive", false).auth());

        assertThat(shell.run("auths:list"))
                .hasSize(4)
                .anyMatch(line -> line.matches(".*dkA .* unknown +2026-11-01T08:00:00Z  示例企业"))
                .anyMatch(line -> line.matches(".*dkB .* 1 +2026-11-01T08:00:00Z  示例企业  a new permanent code waits"
                        + " for its first token, data to be erased at 2026-11-09T00:00:00Z"))
                .anyMatch(line -> line.matches(".*dkC .* inactive +Title"));
    }

    @Test
    @Tag("A5")
    void theAgeOfTicketsIsToldAndWhichIsTooOld() throws Exception {
        app.with("auths.A", ticketOf("auths.A", "2026-11-01T07:48:30Z"));
        app.with("auths.B", ticketOf("auths.B", "2026-11-01T07:29:59Z"));
        app.with("auths.C", ticketOf("auths.C", null));

        assertThat(shell.run("auths:ticket"))
                .containsExactly(
                        "AUTH     SUITE     TICKET OF             AGE",
                        "auths.A  dk-suite  2026-11-01T07:48:30Z  11 min",
                        "auths.B  dk-suite  2026-11-01T07:29:59Z  30 min: too old, WeCom should push one every ten"
                                + " minutes",
                        "auths.C  dk-suite                        none came yet");
        assertThat(shell.run("auths:ticket auths.A")).hasSize(2);
    }

    private static QywxProxyAuth ticketOf(String fullName, @Nullable String time) {
        return new FakeAuth(fullName, "dk-suite")
                .answer("getSuiteTicketTime", time == null ? null : Instant.parse(time))
                .auth();
    }

    @Test
    void aTicketIsHandedInAndNotShown() throws Exception {
        FakeAuth auth = new FakeAuth("auths.A", "dkA");
        app.with("auths.A", auth.auth());

        assertThat(shell.run("auths:ticket auths.A THE-TICKET")).containsExactly("Kept the ticket of auths.A.");
        assertThat(auth.asked).contains("acceptSuiteTicket[THE-TICKET]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auths.A wpA", "dkA wpA", "wpA", "--app first dkA wpA"})
    void anAuthorizationIsReadAgainByNameBySuiteOrByTheEnterpriseAlone(String words) throws Exception {
        FakeAuth auth = new FakeAuth("auths.A", "dkA").authorizedBy("wpA");
        auth.answer("refresh", ((QywxProxyAuth) auth.auth()).getAuthorizations().get(0));
        app.with("auths.A", auth.auth());
        app.with("auths.B", new FakeAuth("auths.B", "dkB").auth());

        assertThat(shell.run("auths:refresh " + words).get(0)).startsWith("Enterprise wpA is ");
        assertThat(auth.asked).contains("refresh[wpA]");
    }

    @Test
    void anAuthCodeIsExchangedByTheSuitesId() throws Exception {
        FakeAuth auth = new FakeAuth("auths.A", "dkA").authorizedBy("wpA");
        auth.answer(
                "authorize", ((QywxProxyAuth) auth.auth()).getAuthorizations().get(0));
        app.with("auths.A", auth.auth());

        assertThat(shell.run("auths:authorize dkA THE-CODE").get(0)).startsWith("Enterprise wpA authorized suite dkA");
    }

    @Test
    void aSuiteThatIsNotLoadedIsToldWithThoseThatAre() {
        app.with("auths.A", new FakeAuth("auths.A", "dkA").auth());

        assertThatThrownBy(() -> shell.run("auths:refresh dkNOSUCH wpA"))
                .hasMessageContaining("No such auth element is loaded. Loaded: first/auths.A (dkA)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auths:ticket auths.A THE-SECRET",
                "auths:ticket THE-SECRET",
                "auths:ticket a b THE-SECRET",
                "auths:ticket --wrong THE-SECRET",
                "auths:authorize auths.A THE-SECRET"
            })
    void aTicketOrCodeIsNeitherInTheMessageNorInTheThreadsName(String line) {
        Thread.currentThread().setName(line);
        assertThatThrownBy(() -> commands.ticket(screen.session(), "", line.split(" ")))
                .hasMessageNotContaining("THE-SECRET");
        assertThat(Thread.currentThread().getName()).isEqualTo("auths:ticket");
        assertThatThrownBy(() -> shell.run(line)).hasMessageNotContaining("THE-SECRET");
    }
}
