package dev.corpkit.corps.alarms.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.alarms.receiver.MailSettings.Tls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F5")
class MailReceiverTest {

    @Test
    void aMailSaysWhatBeganAndWhatIsSolvedToEachReceiver() throws Exception {
        try (FakeMailServer server = new FakeMailServer("")) {
            receiver(server, Tls.NONE, "", "").tell(WebhookReceiverTest.message());

            assertThat(server.heard)
                    .contains("RCPT TO:<a@example.com>", "RCPT TO:<b@example.com>", "Auto-Submitted: auto-generated")
                    .anyMatch(line -> line.startsWith("MAIL FROM:<corpkit@example.com>"))
                    .anyMatch(line -> line.equals("Subject: CorpKit (east): 1 alarm, 1 solved"));
            assertThat(body(server))
                    .contains("WARNING  suiteTicket: suite dkA, since 2026-11-30T08:00:00Z", "没有 suite ticket.")
                    .contains("SOLVED  heldRemovals: organization a/corps.A");
        }
    }

    @Test
    void whoHasAUserLogsInAndAWrongPasswordIsToldWithoutIt() throws Exception {
        try (FakeMailServer server = new FakeMailServer("AUTH PLAIN")) {
            receiver(server, Tls.NONE, "corpkit", "right").tell(WebhookReceiverTest.message());
            assertThat(server.all()).contains("AUTH PLAIN", "DATA");

            assertThatThrownBy(() -> receiver(server, Tls.NONE, "x", "wrong").tell(WebhookReceiverTest.message()))
                    .isInstanceOf(NotToldException.class)
                    .hasMessage("the mail server did not take mailUser and .mailPassword");
        }
    }

    @Test
    void withoutStarttlsNothingIsSentWhereItIsWanted() {
        try (FakeMailServer server = new FakeMailServer("")) {
            assertThatThrownBy(() ->
                            receiver(server, Tls.STARTTLS, "corpkit", "right").tell(WebhookReceiverTest.message()))
                    .isInstanceOf(NotToldException.class);
            assertThat(server.all()).doesNotContain("AUTH", "MAIL FROM", "DATA");
        }
    }

    @Test
    void aRefusedReceiverIsToldWithoutTheServersWords() {
        try (FakeMailServer server = new FakeMailServer("")) {
            server.refuseRecipients();
            assertThatThrownBy(() -> receiver(server, Tls.NONE, "", "").tell(WebhookReceiverTest.message()))
                    .isInstanceOf(NotToldException.class)
                    .hasNoCause()
                    .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("SECRET", "example.com"));
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() {
        FakeMailServer server = new FakeMailServer("");
        server.close();
        assertThatThrownBy(() -> receiver(server, Tls.NONE, "", "").tell(WebhookReceiverTest.message()))
                .isInstanceOf(NotToldException.class);
    }

    private static MailReceiver receiver(FakeMailServer server, Tls tls, String user, String password) {
        return new MailReceiver(new MailSettings(
                "127.0.0.1",
                server.port(),
                tls,
                "corpkit@example.com",
                List.of("a@example.com", "b@example.com"),
                user,
                password));
    }

    /** Base64 or quoted-printable, as the library likes it. */
    private static String body(FakeMailServer server) {
        List<String> lines = server.heard;
        int blank = lines.subList(lines.indexOf("DATA"), lines.size()).indexOf("") + lines.indexOf("DATA");
        List<String> body = lines.subList(blank + 1, lines.indexOf("."));
        if (server.all().contains("Content-Transfer-Encoding: base64")) {
            return new String(Base64.getMimeDecoder().decode(String.join("", body)), StandardCharsets.UTF_8);
        }
        if (server.all().contains("Content-Transfer-Encoding: quoted-printable")) {
            return quotedPrintable(String.join("\n", body).replace("=\n", ""));
        }
        return String.join("\n", body);
    }

    private static String quotedPrintable(String text) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
