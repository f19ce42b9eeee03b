package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What XML is attacked by, in the envelope and in the event: refused at once, and nothing is opened. */
@Timeout(30)
class EntityBombTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE xml [<!ENTITY l0 \"ha\">");
        for (int i = 1; i <= 12; i++) {
            bomb.append(String.format(Locale.ROOT, "<!ENTITY l%d \"%s\">", i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        assertRefused(bomb + "]><xml><Encrypt>&l12;</Encrypt><InfoType>&l12;</InfoType></xml>");
    }

    @Test
    void aQuadraticBlowUpIsRefused() {
        assertRefused("<!DOCTYPE xml [<!ENTITY a \"" + "a".repeat(400_000) + "\">]><xml><Encrypt>"
                + "&a;".repeat(100_000) + "</Encrypt></xml>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml><xml><Encrypt>a</Encrypt><InfoType>x</InfoType></xml>",
                "<!DOCTYPE xml []><xml><Encrypt>a</Encrypt><InfoType>x</InfoType></xml>",
                "<!DOCTYPE xml [<!ELEMENT xml ANY>]><xml><Encrypt>a</Encrypt><InfoType>x</InfoType></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><Encrypt>&a;</Encrypt><InfoType>&a;</InfoType></xml>",
                "<!DOCTYPE xml [<!ENTITY % a \"<!ENTITY b 'c'>\"> %a;]><xml><Encrypt>&b;</Encrypt></xml>",
                "<xml><Encrypt>&a;</Encrypt><InfoType>&a;</InfoType></xml>",
                "<xml a=\"&a;\"><Encrypt>a</Encrypt><InfoType>x</InfoType></xml>",
            })
    void documentTypesAndEntitiesAreRefused(String xml) {
        assertRefused(xml);
    }

    @Test
    void noFileIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "change_auth");
        assertRefused("<!DOCTYPE xml [<!ENTITY a SYSTEM \"" + secret.toUri()
                + "\">]><xml><Encrypt>&a;</Encrypt><InfoType>&a;</InfoType></xml>");
    }

    @Test
    void nobodyIsCalled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            assertRefused("<!DOCTYPE xml SYSTEM \"" + address + "\"><xml><Encrypt>a</Encrypt></xml>");
            assertRefused(
                    "<!DOCTYPE xml [<!ENTITY % a SYSTEM \"" + address + "\"> %a;]><xml><Encrypt>a</Encrypt></xml>");
            assertRefused("<!DOCTYPE xml [<!ENTITY a SYSTEM \"" + address + "\">]><xml><Encrypt>&a;</Encrypt></xml>");
            server.setSoTimeout(50);
            Assertions.assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void depthIsRefused() {
        assertRefused("<a>".repeat(300_000));
    }

    @Test
    void massesOfElementsAreRefused() {
        assertRefused("<xml>" + "<a/>".repeat(250_000) + "</xml>");
    }

    @Test
    void massesOfAttributesAreReadAtOnceOrRefused() {
        StringBuilder xml = new StringBuilder("<xml");
        for (int i = 0; i < 70_000; i++) {
            xml.append(" a").append(i).append("=\"\"");
        }
        Assertions.assertTimeout(AT_ONCE, () -> refusal(xml + "><Encrypt>a</Encrypt></xml>"));
    }

    @Test
    void theFiveEntitiesOfXmlAndNumbersAreText() {
        assertThat(
                        EventReader.read(
                                "<xml><InfoType>create_auth</InfoType><AuthCode>c</AuthCode><State>&lt;&amp;&gt;&apos;&quot;&#x1F600;&#37096;</State></xml>"))
                .extracting("state")
                .isEqualTo("<&>'\"😀部");
    }

    private static void assertRefused(String xml) {
        Assertions.assertTimeout(AT_ONCE, () -> {
            assertThat(refusal(xml)).isEqualTo(Refusal.MALFORMED_XML);
            assertThat(catchThrowableOfType(CallbackRefusedException.class, () -> EventReader.read(xml))
                            .reason())
                    .isEqualTo(Refusal.MALFORMED_XML);
        });
    }

    private static Refusal refusal(String body) {
        return catchThrowableOfType(
                        CallbackRefusedException.class,
                        () -> TEMPLATE.address(SUITE).receive(TEMPLATE.query("a"), body.getBytes(UTF_8)))
                .reason();
    }
}
