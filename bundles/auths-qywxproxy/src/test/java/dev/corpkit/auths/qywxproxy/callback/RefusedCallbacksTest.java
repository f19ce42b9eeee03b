package dev.corpkit.auths.qywxproxy.callback;

import static dev.corpkit.auths.qywxproxy.callback.Stage.APP;
import static dev.corpkit.auths.qywxproxy.callback.Stage.CORP;
import static dev.corpkit.auths.qywxproxy.callback.Stage.GONE;
import static dev.corpkit.auths.qywxproxy.callback.Stage.OWN;
import static dev.corpkit.auths.qywxproxy.callback.Stage.SUITE;
import static dev.corpkit.auths.qywxproxy.callback.Stage.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.wecom.callback.CallbackAddress;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not let in: the right status, an empty body, nothing kept but a count, and nothing in the log. */
@Tag("A2")
class RefusedCallbacksTest {

    private static final String SECRET = "SECRETticket";
    private static final WeComSide FORGER = new WeComSide("TOKENforged", "f".repeat(43), null);
    private static final String BOMB =
            "<!DOCTYPE b [<!ENTITY a \"SECRETticket\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml><InfoType>&b;</InfoType></xml>";

    private final Stage stage = new Stage();

    private record Refused(String what, int status, String reason, Function<Stage, Push> push) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused("forged", 403, "BAD_SIGNATURE", on -> FORGER.post(ticket(on), SUITE)),
                new Refused("another nonce", 403, "BAD_SIGNATURE", on -> good(on).with("nonce", "other")),
                new Refused(
                        "another key",
                        400,
                        "BAD_PADDING",
                        on -> new WeComSide(TEMPLATE.token(), "f".repeat(43), null).post(ticket(on), SUITE)),
                new Refused("no signature", 400, "BAD_PARAMETER", on -> good(on).with("msg_signature", null)),
                new Refused("impossible time", 400, "BAD_PARAMETER", on -> good(on).with("timestamp", SECRET)),
                new Refused("stale", 403, "STALE", on -> TEMPLATE.post(ticket(on, 61), SUITE)),
                new Refused("of the future", 403, "STALE", on -> TEMPLATE.post(ticket(on, -11), SUITE)),
                new Refused("stale event", 403, "STALE", on -> TEMPLATE.post(on.appEvent(CORP, SECRET, 61), CORP)),
                new Refused("too large", 413, "TOO_LARGE", on -> good(on).with(large())),
                new Refused("no XML", 400, "MALFORMED_XML", on -> good(on).with(SECRET.getBytes(UTF_8))),
                new Refused("no UTF-8", 400, "BAD_UTF8", on -> good(on).with(new byte[] {'<', (byte) 0xC0})),
                new Refused("wrong padding", 400, "BAD_PADDING", on -> TEMPLATE.posted(TEMPLATE.badlyPadded())),
                new Refused("no Base64", 400, "BAD_BASE64", on -> TEMPLATE.posted("~~~~")),
                new Refused("another suite's", 403, "WRONG_RECEIVER", on -> TEMPLATE.post(ticket(on), "dkOTHER")),
                new Refused(
                        "of another suite",
                        403,
                        "WRONG_ADDRESS",
                        on -> TEMPLATE.post(
                                on.templateEvent(
                                        "dkOTHER", "suite_ticket", "<SuiteTicket>" + SECRET + "</SuiteTicket>", 0),
                                SUITE)),
                new Refused(
                        "for nobody", 403, "WRONG_RECEIVER", on -> TEMPLATE.post(on.appEvent(CORP, SECRET), "wpOTHER")),
                new Refused(
                        "for another enterprise",
                        403,
                        "WRONG_RECEIVER",
                        on -> TEMPLATE.post(on.appEvent(CORP, SECRET), OWN)),
                new Refused(
                        "template event for an enterprise",
                        403,
                        "WRONG_RECEIVER",
                        on -> TEMPLATE.post(ticket(on), CORP)),
                new Refused(
                        "unknown enterprise",
                        403,
                        "WRONG_ENTERPRISE",
                        on -> TEMPLATE.post(on.appEvent("wpUNKNOWN", SECRET), "wpUNKNOWN")),
                new Refused(
                        "cancelled enterprise",
                        403,
                        "WRONG_ENTERPRISE",
                        on -> TEMPLATE.post(on.appEvent(GONE, SECRET), SUITE)),
                new Refused("template event at an app", 403, "WRONG_ADDRESS", on -> APP.post(ticket(on), OWN)),
                new Refused(
                        "another enterprise at an app",
                        403,
                        "WRONG_ENTERPRISE",
                        on -> APP.post(on.appEvent(CORP, SECRET), OWN)),
                new Refused(
                        "another receiver at an app",
                        403,
                        "WRONG_RECEIVER",
                        on -> APP.post(on.appEvent(OWN, SECRET), CORP)),
                new Refused(
                        "of the template's secrets at an app",
                        403,
                        "BAD_SIGNATURE",
                        on -> TEMPLATE.post(on.appEvent(OWN, SECRET), OWN).at(OWN)),
                new Refused(
                        "at the app of who cancelled",
                        404,
                        "UNKNOWN_ADDRESS",
                        on -> TEMPLATE.post(on.appEvent(GONE, SECRET), GONE).at(GONE)),
                new Refused(
                        "another enterprise at an app without entry",
                        403,
                        "WRONG_ENTERPRISE",
                        on -> TEMPLATE.post(on.appEvent(OWN, SECRET), SUITE).at(CORP)),
                new Refused("template event at an app without entry", 403, "WRONG_ADDRESS", on -> good(on).at(CORP)),
                new Refused(
                        "no such app",
                        404,
                        "UNKNOWN_ADDRESS",
                        on -> TEMPLATE.post(on.appEvent("wpUNKNOWN", SECRET), SUITE)
                                .at("wpUNKNOWN")),
                new Refused(
                        "of a forger at no such app",
                        403,
                        "BAD_SIGNATURE",
                        on -> FORGER.post(on.appEvent("wpUNKNOWN", SECRET), SUITE)
                                .at("wpUNKNOWN")),
                new Refused("bomb around", 400, "MALFORMED_XML", on -> good(on).with(BOMB.getBytes(UTF_8))),
                new Refused("bomb inside", 400, "MALFORMED_XML", on -> TEMPLATE.post(BOMB, SUITE)),
                new Refused("DELETE", 405, "WRONG_METHOD", on -> good(on).with("DELETE")),
                new Refused("HEAD", 405, "WRONG_METHOD", on -> good(on).with("HEAD")),
                new Refused("GET without echo", 400, "BAD_PARAMETER", on -> good(on).with("GET")),
                new Refused("verification of a forger", 403, "BAD_SIGNATURE", on -> FORGER.get(SECRET, SUITE)),
                new Refused("verification for nobody", 403, "WRONG_RECEIVER", on -> TEMPLATE.get(SECRET, "")),
                new Refused("another template's", 403, "WRONG_RECEIVER", on -> TEMPLATE.get(SECRET, "dkOTHER")),
                new Refused(
                        "verification for another enterprise at an app",
                        403,
                        "WRONG_RECEIVER",
                        on -> TEMPLATE.get(SECRET, OWN).at(CORP)),
                new Refused("POST sent as GET", 400, "BAD_PARAMETER", on -> TEMPLATE.get(ticket(on), SUITE)),
                new Refused("long echo", 400, "BAD_PARAMETER", on -> TEMPLATE.get("1".repeat(200), SUITE)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Refused refused) {
        Push push = refused.push.apply(stage);
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(stage.door.answer(push)).isEqualTo(new DoorAnswer(refused.status, ""));

            assertNothingKept();
            assertThat(stage.callbacks.refused()).hasSize(1).containsEntry(refused.reason, 1L);
            log.assertLogged("Refused callbacks suite=" + SUITE + " counts={" + refused.reason + "=1}");
            log.assertNone(SECRET, "<xml", TEMPLATE.token(), TEMPLATE.encodingAesKey(), FORGER.token());
            log.assertNone(push.query().values());
        }
    }

    private void assertLogged(Callbacks callbacks, Push push, String... told) {
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(callbacks.door().orElseThrow().answer(push).status()).isEqualTo(403);
            Arrays.stream(told).forEach(log::assertLogged);
        }
    }

    @Test
    void staleCallbackTellsHowOldItIs() {
        Push old = TEMPLATE.post(stage.appEvent(CORP, "wo05", 90), CORP);

        assertLogged(stage.callbacks, old, "STALE", "happened 90 minutes before this machine's now");
    }

    @Test
    void timeInMillisecondsIsStaleAndSaysSo() {
        String seconds = String.valueOf(stage.clock.instant().getEpochSecond());
        String millis = stage.appEvent(CORP, "wo05").replace(seconds, seconds + "000");

        assertLogged(stage.callbacks, TEMPLATE.post(millis, CORP), "in the future", "milliseconds in place of seconds");
        assertThat(stage.callbacks.refused()).containsExactly(Map.entry("STALE", 1L));
        assertNothingKept();
    }

    @Test
    void timeSomewhatInTheFutureIsNotTakenForMilliseconds() {
        Push early = TEMPLATE.post(stage.appEvent(CORP, "wo05", -30), CORP);
        try (LogWatcher log = LogWatcher.start()) {
            stage.door.answer(early);
            log.assertLogged("lies 30 minutes in the future");
            log.assertNone("milliseconds");
        }
    }

    @Test
    void wrongClockIsToldBeforeSignatureOrWeComIsBlamed() {
        Callbacks ahead = stage.callbacks(Optional.of(Duration.ofMinutes(75)));
        Callbacks behind = stage.callbacks(Optional.of(Duration.ofMinutes(-75)));
        Push old = TEMPLATE.post(stage.appEvent(CORP, "wo05", 75), CORP);

        assertLogged(ahead, old, "clock is 4500 seconds ahead of WeCom's", "set it first");
        assertLogged(
                behind, FORGER.post(ticket(stage), SUITE), "BAD_SIGNATURE", "clock is 4500 seconds behind WeCom's");
    }

    @Test
    void rightClockIsNotBlamed() {
        Callbacks callbacks = stage.callbacks(Optional.of(Duration.ofSeconds(-2)));
        try (LogWatcher log = LogWatcher.start()) {
            callbacks.door().orElseThrow().answer(FORGER.post(ticket(stage), SUITE));
            log.assertLogged("BAD_SIGNATURE");
            log.assertNone("clock is");
        }
    }

    @Test
    void noTruncationOfAGoodBodyIsLetIn() {
        Push good = good(stage);
        byte[] body = good.bytes();
        int end = new String(body, UTF_8).indexOf("</xml>") + "</xml>".length();
        for (int length = 0; length < end; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThat(stage.door.answer(good.with(cut)).status()).isIn(400, 403);
            assertThat(stage.door
                            .answer(new Push("POST", null, cut, body.length, good.query()))
                            .status())
                    .isEqualTo(400);
        }
        assertNothingKept();
        assertThat(stage.callbacks.refused().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2L * end);
    }

    @Test
    void noTruncationOfWhatIsEncryptedIsLetInEvenIfItIsSigned() {
        String encrypted = TEMPLATE.encrypt(ticket(stage), SUITE);
        int end = encrypted.replace("=", "").length();
        for (int length = 1; length < end; length++) {
            assertThat(stage.door
                            .answer(TEMPLATE.posted(encrypted.substring(0, length)))
                            .status())
                    .isIn(400, 403);
        }
        assertNothingKept();
    }

    @Test
    void noOtherByteInAGoodBodyLetsSomethingElseIn() {
        Push good = good(stage);
        for (int at = 0; at < good.bytes().length; at++) {
            byte[] other = good.bytes().clone();
            other[at] ^= 1;
            assertThat(stage.door.answer(good.with(other)).status()).isIn(200, 400, 403);
        }
        assertThat(stage.kept()).isEmpty();
        assertThat(stage.callbacks.ticketTime()).isIn(null, stage.clock.instant());
    }

    @Test
    void aBodyThatIsTooLargeIsNotReadOn() {
        CountedBody endless = new CountedBody();
        assertThat(stage.door.answer(endless.of(good(stage), -1)).status()).isEqualTo(413);
        assertThat(endless.read).isEqualTo(CallbackAddress.MAX_BODY + 1);

        CountedBody announced = new CountedBody();
        assertThat(stage.door
                        .answer(announced.of(good(stage), CallbackAddress.MAX_BODY + 1))
                        .status())
                .isEqualTo(413);
        assertThat(announced.read).isZero();
    }

    @Test
    void aStormOfForgeriesIsNoStormOfWritesNorOfLogLines() {
        BrokenStore store = new BrokenStore();
        Stage on = new Stage(store);
        store.breakWith(() -> new StoreException("Nobody may write", new IllegalStateException()));
        try (LogWatcher log = LogWatcher.start()) {
            for (int i = 0; i < 1_000; i++) {
                on.door.answer(FORGER.post(ticket(on), SUITE));
                on.clock.advance(Duration.ofMillis(100));
            }
            assertThat(log.events()).hasSize(2).last().asString().contains("counts={BAD_SIGNATURE=601}");
        }
        assertThat(catchThrowable(on.callbacks::storeRefused)).isInstanceOf(StoreException.class);
        store.mend();

        on.callbacks.storeRefused();
        on.callbacks.storeRefused();

        assertThat(on.callbacks().refused()).containsEntry("BAD_SIGNATURE", 1_000L);
        assertThat(on.callbacks.refused()).containsEntry("BAD_SIGNATURE", 1_000L);
    }

    private void assertNothingKept() {
        assertThat(stage.kept()).isEmpty();
        assertThat(stage.callbacks.ticketTime()).isNull();
    }

    private static Push good(Stage on) {
        return TEMPLATE.post(ticket(on), SUITE);
    }

    private static String ticket(Stage on) {
        return ticket(on, 0);
    }

    private static String ticket(Stage on, long minutesAgo) {
        return on.templateEvent(SUITE, "suite_ticket", "<SuiteTicket>" + SECRET + "</SuiteTicket>", minutesAgo);
    }

    private static byte[] large() {
        return new byte[CallbackAddress.MAX_BODY + 1];
    }

    /** A body without end. */
    private static final class CountedBody extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        DoorRequest of(Push push, long length) {
            InputStream body = this;
            return new DoorRequest() {
                @Override
                public String method() {
                    return push.method();
                }

                @Override
                public @Nullable String corpId() {
                    return push.corpId();
                }

                @Override
                public long contentLength() {
                    return length;
                }

                @Override
                public InputStream body() {
                    return body;
                }

                @Override
                public @Nullable String parameter(String name) {
                    return push.parameter(name);
                }
            };
        }
    }
}
