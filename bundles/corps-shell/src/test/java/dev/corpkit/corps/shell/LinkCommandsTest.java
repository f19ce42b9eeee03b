package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A14")
class LinkCommandsTest {

    private static final String ADDRESS = "https://open.work.weixin.qq.com/3rdservice/wework/x?state=order42";

    private final FakeAuth auth = new FakeAuth("auths.A", "dkA")
            .authorizedBy("wpA")
            .answer("getAuthUrl", ADDRESS)
            .answer("getAdminList", List.of(new WeComAdmin("woBoss", 1), new WeComAdmin("woHelp", 0)))
            .answer("getPermissions", List.of("contact:b", "contact:a"));
    private final FakeApp app = new FakeApp("first").with("auths.A", auth.auth());
    private final Shell shell =
            new Shell(new LinkCommands(new Instances(new FakeApps(app)), FakeClock.at("2026-11-01T08:00:42Z")));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void theLinkIsPrintedAsQrCodeAndAsAddressWithItsEnd() throws Exception {
        List<String> lines = shell.run("auths:link --state order42");

        assertThat(auth.asked).contains("getAuthUrl[order42]");
        assertThat(lines)
                .endsWith(
                        ADDRESS,
                        "Good for ten days, until 2026-11-11T08:00:42Z. The administrator of the enterprise scans it"
                                + " with WeCom.");
        assertThat(QrReading.of(lines.subList(0, lines.size() - 2), false)).isEqualTo(ADDRESS);
    }

    @Test
    void aLightTerminalHasItsOwnQrCode() throws Exception {
        List<String> lines = shell.run("auths:link --invert");

        assertThat(auth.asked).contains("getAuthUrl[null]");
        assertThat(QrReading.of(lines.subList(0, lines.size() - 2), true)).isEqualTo(ADDRESS);
    }

    @Test
    void anAuthElementIsNamedByItselfOrItsSuiteWhereThereAreSeveral() throws Exception {
        app.with(
                "auths.B",
                new FakeAuth("auths.B", "dkB")
                        .answer("getAuthUrl", "https://b.example/")
                        .auth());

        assertThat(shell.run("auths:link auths.B")).contains("https://b.example/");
        assertThat(shell.run("auths:link -i dkB")).contains("https://b.example/");
        assertThatThrownBy(() -> shell.run("auths:link"))
                .hasMessageContaining("Several auth elements are meant: first/auths.A (dkA), first/auths.B (dkB)");
        assertThatThrownBy(() -> shell.run("auths:link auths.C"))
                .hasMessage("No such auth element is loaded. Loaded: first/auths.A (dkA), first/auths.B (dkB). See"
                        + " corps:problems.");
    }

    @Test
    void administratorsAndPermissionsAreThoseOfTheEnterprise() throws Exception {
        app.with("auths.B", new FakeAuth("auths.B", "dkB").auth());

        assertThat(shell.run("auths:admins wpA"))
                .containsExactly("MEMBER  MAY", "woBoss  manage", "woHelp  send messages only");
        assertThat(shell.run("auths:permissions wpA")).containsExactly("PERMISSION", "contact:a", "contact:b");
        assertThat(shell.run("auths:permissions --app first auths.A wpA")).hasSize(3);
        assertThatThrownBy(() -> shell.run("auths:admins wpNOBODY"))
                .hasMessageContaining("No such auth element whose suite the enterprise has authorized is loaded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auths:link a b",
                "auths:link --wrong",
                "auths:admins",
                "auths:admins a b c",
                "auths:permissions",
                "auths:permissions --wrong wpA"
            })
    void wrongArgumentsAreAnsweredWithTheUsage(String line) {
        assertThatThrownBy(() -> shell.run(line)).hasMessageStartingWith("Usage: " + line.split(" ", 2)[0] + " [");
    }
}
