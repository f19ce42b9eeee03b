package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyErasure;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C20")
class CancellationCommandsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:42Z");

    private final FakeAuth auth = new FakeAuth("auths.A", "dkA").authorizedBy("wpA");
    private final Shell shell = new Shell(
            new CancellationCommands(new Instances(new FakeApps(new FakeApp("first").with("auths.A", auth.auth())))));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatWeComStillConfirmsIsNotCancelled() throws Exception {
        auth.answer("cancel", now(Status.ACTIVE, null));

        assertThat(shell.run("auths:cancel wpA"))
                .containsExactly("WeCom confirms the authorization of wpA: nothing was cancelled.");
        assertThat(auth.asked).contains("cancel[wpA]");
    }

    @Test
    void whatIsCancelledIsErasedNowOrLater() throws Exception {
        auth.answer("cancel", now(Status.CANCELLED, null));
        assertThat(shell.run("auths:cancel dkA wpA")).containsExactly("The data of wpA is erased; see auths:erasures.");

        auth.answer("cancel", now(Status.CANCELLED, NOW));
        assertThat(shell.run("auths:cancel wpA"))
                .containsExactly("The authorization of wpA is cancelled; its data is due to be erased at " + NOW + ".");
    }

    @Test
    void refusalThatConfirmsNothingSaysWhatErasesAllTheSame() {
        WeComException answer =
                new WeComException("wpA", "service/v2/get_auth_info", 40091, "no", Kind.AUTHORIZATION, "Ask.", null);
        auth.fail("cancel", new NotAuthorizedException("WeCom does not confirm the cancellation by wpA", answer));

        assertThatThrownBy(() -> shell.run("auths:cancel wpA"))
                .hasMessageContainingAll("does not confirm", "If you know", "auths:cancel --yes wpA");
    }

    @Test
    void enterpriseThatNeverAuthorizedIsNotOfferedForErasure() {
        auth.fail("cancel", new NotAuthorizedException("Enterprise wpA has not authorized suite dkA"));

        assertThatThrownBy(() -> shell.run("auths:cancel wpA"))
                .hasMessageContaining("has not authorized")
                .hasMessageNotContaining("--yes");
    }

    @Test
    void yesTakesThePersonsWord() throws Exception {
        auth.answer("cancelUnconfirmed", now(Status.CANCELLED, null));

        assertThat(shell.run("auths:cancel --yes wpA"))
                .containsExactly("The data of wpA is erased; see auths:erasures.");
        assertThat(auth.asked).contains("cancelUnconfirmed[wpA]").doesNotContain("cancel[wpA]");
    }

    @Test
    void unconfirmedCancellationsAreListedWithTheCommandThatDecides() throws Exception {
        shell.close();
        auth.answer("getUnconfirmedCancellations", Map.of("wpA", NOW));
        FakeApps apps = new FakeApps(new FakeApp("first").with("auths.A", auth.auth()));

        try (Shell listing = new Shell(new AuthsCommands(new Instances(apps)))) {
            assertThat(listing.run("auths:list").get(1)).contains(NOW.toString(), "not confirmed", "auths:cancel wpA");
        }
    }

    @Test
    void erasuresAreListed() throws Exception {
        auth.answer(
                "getErasures",
                List.of(new QywxProxyErasure("wpA", "cancellation", NOW, List.of("first/corps.A"), 3, 40, 2)));

        assertThat(shell.run("auths:erasures").get(1))
                .contains("wpA", NOW.toString(), "cancellation", "first/corps.A", "3", "40", "2");
    }

    @Test
    void wrongWordsAreAnsweredWithTheUsage() {
        assertThatThrownBy(() -> shell.run("auths:cancel")).hasMessageContaining("Usage: auths:cancel");
        assertThatThrownBy(() -> shell.run("auths:erasures a b")).hasMessageContaining("Usage: auths:erasures");
    }

    private static QywxProxyAuthorization now(Status status, Instant eraseAt) {
        return new QywxProxyAuthorization(
                "dkA",
                "wpA",
                "示例企业",
                "7",
                new VisibleScope(List.of(), List.of(), List.of()),
                status,
                null,
                NOW,
                NOW,
                null,
                false,
                eraseAt,
                QywxProxyAuthorization.AuthMode.ADMINISTRATOR);
    }
}
