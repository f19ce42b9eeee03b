package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason to refuse, and that no refusal quotes what it refuses. */
class RefusalTest {

    /** Stands in everything hostile here. */
    private static final String MARK = "MARKofINPUT";

    private static final byte[] RANDOM = "0123456789abcdef".getBytes(UTF_8);
    private static final byte[] MESSAGE = MARK.getBytes(UTF_8);
    private static final byte[] RECEIVER = SUITE.getBytes(UTF_8);
    private static final CallbackAddress ADDRESS = TEMPLATE.address(SUITE);

    private record Case(String name, Refusal reason, Runnable attempt) {}

    private static Stream<Case> cases() {
        return Stream.of(settings(), parameters(), sizes(), envelopes(), ciphers(), layouts(), events())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> settings() {
        String key = TEMPLATE.encodingAesKey();
        return Stream.of(
                of("token with a blank", Refusal.BAD_TOKEN, () -> new CallbackSecrets(MARK + " ", key)),
                of("empty token", Refusal.BAD_TOKEN, () -> new CallbackSecrets("", key)),
                of("token of 33", Refusal.BAD_TOKEN, () -> new CallbackSecrets("t".repeat(33), key)),
                of("key of 42", Refusal.BAD_KEY, () -> new CallbackSecrets("t", key.substring(1))),
                of("key of 44", Refusal.BAD_KEY, () -> new CallbackSecrets("t", key + "a")),
                of("key with a slash", Refusal.BAD_KEY, () -> new CallbackSecrets("t", "/" + key.substring(1))),
                of(
                        "key of digits that are not ASCII",
                        Refusal.BAD_KEY,
                        () -> new CallbackSecrets("t", "٣".repeat(43))));
    }

    private static Stream<Case> parameters() {
        String encrypted = TEMPLATE.encrypt(MARK, SUITE);
        String signature = TEMPLATE.sign("1700000000", "n", encrypted);
        return Stream.of(
                query("no signature", Refusal.BAD_PARAMETER, new CallbackQuery(null, "1700000000", "n")),
                query("no timestamp", Refusal.BAD_PARAMETER, new CallbackQuery(signature, null, "n")),
                query("no nonce", Refusal.BAD_PARAMETER, new CallbackQuery(signature, "1700000000", "")),
                query("timestamp in words", Refusal.BAD_PARAMETER, new CallbackQuery(signature, MARK, "n")),
                query("timestamp before 1970", Refusal.BAD_PARAMETER, new CallbackQuery(signature, "-1", "n")),
                query("timestamp too late", Refusal.BAD_PARAMETER, new CallbackQuery(signature, "9".repeat(12), "n")),
                of("no echostr", Refusal.BAD_PARAMETER, () -> ADDRESS.verify(TEMPLATE.query(""), null)),
                of("empty echostr", Refusal.BAD_PARAMETER, () -> ADDRESS.verify(TEMPLATE.query(""), "")));
    }

    private static Stream<Case> sizes() {
        String longText = MARK.repeat(300);
        return Stream.of(
                query("long signature", Refusal.TOO_LARGE, new CallbackQuery(longText, "1", "n")),
                query("long timestamp", Refusal.TOO_LARGE, new CallbackQuery("s", "1".repeat(129), "n")),
                query("long nonce", Refusal.TOO_LARGE, new CallbackQuery("s", "1", longText)),
                of("long echostr", Refusal.TOO_LARGE, () -> ADDRESS.verify(TEMPLATE.query(longText), longText)),
                body("large body", Refusal.TOO_LARGE, new byte[CallbackAddress.MAX_BODY + 1]),
                of("large event", Refusal.TOO_LARGE, () -> EventReader.read(" ".repeat(CallbackAddress.MAX_BODY + 1))));
    }

    private static Stream<Case> envelopes() {
        String other = new WeComSide("othertoken", TEMPLATE.encodingAesKey()).sign("1", "n", MARK);
        return Stream.of(
                body("not UTF-8", Refusal.BAD_UTF8, "<xml>é</xml>".getBytes(ISO_8859_1)),
                body("empty", Refusal.MALFORMED_XML, ""),
                body("no XML", Refusal.MALFORMED_XML, MARK),
                body("JSON", Refusal.MALFORMED_XML, "{\"encrypt\":\"" + MARK + "\"}"),
                body("not closed", Refusal.MALFORMED_XML, "<xml><Encrypt>" + MARK + "</Encrypt>"),
                body("wrongly closed", Refusal.MALFORMED_XML, "<xml><Encrypt>" + MARK + "</" + MARK + "></xml>"),
                body("two roots", Refusal.MALFORMED_XML, "<xml><Encrypt>a</Encrypt></xml><xml/>"),
                body("no Encrypt", Refusal.MALFORMED_XML, "<xml><" + MARK + "/></xml>"),
                body("empty Encrypt", Refusal.MALFORMED_XML, "<xml><Encrypt> </Encrypt></xml>"),
                body("Encrypt with children", Refusal.MALFORMED_XML, "<xml><Encrypt>a<b/></Encrypt></xml>"),
                body("two Encrypt", Refusal.MALFORMED_XML, "<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>"),
                body("instruction", Refusal.MALFORMED_XML, "<xml><?" + MARK + " x?><Encrypt>a</Encrypt></xml>"),
                body("too deep", Refusal.MALFORMED_XML, "<xml><a><b><c/></b></a><Encrypt>a</Encrypt></xml>"),
                body("too many", Refusal.MALFORMED_XML, "<xml>" + "<a/>".repeat(40) + "<Encrypt>a</Encrypt></xml>"),
                body(
                        "other address's",
                        Refusal.BAD_SIGNATURE,
                        WeComSide.body(MARK),
                        new CallbackQuery(other, "1", "n")),
                body("no signature", Refusal.BAD_SIGNATURE, WeComSide.body(MARK), new CallbackQuery("x", "1", "n")),
                body(
                        "signature in capitals",
                        Refusal.BAD_SIGNATURE,
                        WeComSide.body("AAAA"),
                        new CallbackQuery(TEMPLATE.sign("1", "n", "AAAA").toUpperCase(Locale.ROOT), "1", "n")));
    }

    private static Stream<Case> ciphers() {
        WeComSide otherKey = new WeComSide(TEMPLATE.token(), "Z".repeat(43));
        String ofNow = TEMPLATE.encrypt(MARK, SUITE);
        return Stream.of(
                encrypted("no Base64", Refusal.BAD_BASE64, MARK + "!"),
                encrypted("Base64 of the other alphabet", Refusal.BAD_BASE64, "_-__" + "A".repeat(40)),
                encrypted("16 bytes", Refusal.BAD_LENGTH, "A".repeat(22)),
                encrypted("31 bytes", Refusal.BAD_LENGTH, "A".repeat(42)),
                encrypted("padded to 16", Refusal.BAD_LENGTH, TEMPLATE.encryptRaw(WeComSide.pad(new byte[33], 16))),
                encrypted("other key", Refusal.BAD_PADDING, otherKey.encrypt(MARK, SUITE)),
                of(
                        "previous pair after its time",
                        Refusal.OUTDATED_SECRETS,
                        () -> outdated(otherKey).receive(TEMPLATE.query(ofNow), WeComSide.body(ofNow))),
                padded("padding 0", Refusal.BAD_PADDING, last(64, 1, 0)),
                padded("padding 33", Refusal.BAD_PADDING, last(64, 33, 33)),
                padded("padding -1", Refusal.BAD_PADDING, last(64, 1, -1)),
                padded("unequal padding", Refusal.BAD_PADDING, last(64, 4, 5)),
                padded("nothing but padding", Refusal.BAD_LENGTH, last(32, 32, 32)),
                padded("19 bytes", Refusal.BAD_LENGTH, last(32, 13, 13)));
    }

    private static Stream<Case> layouts() {
        int rest = MESSAGE.length + RECEIVER.length;
        byte[] broken = "MARKofINPUT\u00e9".getBytes(ISO_8859_1);
        return Stream.of(
                layout("negative length", Refusal.BAD_LENGTH, -1, MESSAGE),
                layout("smallest length", Refusal.BAD_LENGTH, Integer.MIN_VALUE, MESSAGE),
                layout("largest length", Refusal.BAD_LENGTH, Integer.MAX_VALUE, MESSAGE),
                layout("one byte too many", Refusal.BAD_LENGTH, rest + 1, MESSAGE),
                layout("all of it", Refusal.WRONG_RECEIVER, rest, MESSAGE),
                layout("one byte too few", Refusal.WRONG_RECEIVER, MESSAGE.length - 1, MESSAGE),
                layout("message not UTF-8", Refusal.BAD_UTF8, broken.length, broken),
                layout("receive id not UTF-8", Refusal.BAD_UTF8, broken.length - 1, broken),
                encrypted("other receiver", Refusal.WRONG_RECEIVER, TEMPLATE.encrypt(MARK, MARK)),
                encrypted("other case", Refusal.WRONG_RECEIVER, TEMPLATE.encrypt(MARK, SUITE.toUpperCase(Locale.ROOT))),
                encrypted("no receiver", Refusal.WRONG_RECEIVER, TEMPLATE.encrypt(MARK, "")));
    }

    private static Stream<Case> events() {
        String contact = "<MsgType>event</MsgType><Event>change_contact</Event><ChangeType>%s</ChangeType>";
        return Stream.of(
                event("no kind", Refusal.MALFORMED_EVENT, "<" + MARK + "/>"),
                event("empty kind", Refusal.MALFORMED_EVENT, "<InfoType/>"),
                event("kind of two lines", Refusal.MALFORMED_EVENT, "<InfoType>" + MARK + "\nx</InfoType>"),
                event("no ticket", Refusal.MALFORMED_EVENT, "<InfoType>suite_ticket</InfoType>"),
                event("no auth code", Refusal.MALFORMED_EVENT, "<InfoType>create_auth</InfoType>"),
                event("no auth code", Refusal.MALFORMED_EVENT, "<InfoType>reset_permanent_code</InfoType>"),
                event("no corp", Refusal.MALFORMED_EVENT, "<InfoType>change_auth</InfoType>"),
                event("no corp", Refusal.MALFORMED_EVENT, "<InfoType>cancel_auth</InfoType><AuthCorpId/>"),
                event("bad time", Refusal.MALFORMED_EVENT, "<InfoType>x</InfoType><TimeStamp>" + MARK + "</TimeStamp>"),
                event(
                        "late",
                        Refusal.MALFORMED_EVENT,
                        "<InfoType>x</InfoType><TimeStamp>10000000000000000</TimeStamp>"),
                event("early", Refusal.MALFORMED_EVENT, "<InfoType>x</InfoType><TimeStamp>-1</TimeStamp>"),
                event("no user", Refusal.MALFORMED_EVENT, contact.formatted("create_user")),
                event("no user", Refusal.MALFORMED_EVENT, contact.formatted("update_user")),
                event("no user", Refusal.MALFORMED_EVENT, contact.formatted("delete_user")),
                event("no party", Refusal.MALFORMED_EVENT, contact.formatted("create_party")),
                event(
                        "bad party",
                        Refusal.MALFORMED_EVENT,
                        contact.formatted("delete_party") + "<Id>" + MARK + "</Id>"),
                event(
                        "long party",
                        Refusal.MALFORMED_EVENT,
                        contact.formatted("update_party") + "<Id>" + "1".repeat(19) + "</Id>"),
                event("no tag", Refusal.MALFORMED_EVENT, contact.formatted("update_tag")),
                event("no subscriber", Refusal.MALFORMED_EVENT, "<MsgType>event</MsgType><Event>subscribe</Event>"),
                event("no job", Refusal.MALFORMED_EVENT, "<MsgType>event</MsgType><Event>batch_job_result</Event>"),
                event("too deep", Refusal.MALFORMED_XML, "<a>".repeat(10) + "</a>".repeat(10)),
                event("too many", Refusal.MALFORMED_XML, "<a/>".repeat(10_000)));
    }

    static Stream<Arguments> namedCases() {
        return cases().map(refused -> Arguments.of(refused.reason + ": " + refused.name, refused));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namedCases")
    void isRefusedForItsReason(String name, Object refused) {
        Case expected = (Case) refused;
        CallbackRefusedException refusal = catchThrowableOfType(CallbackRefusedException.class, expected.attempt::run);
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.reason()).isEqualTo(expected.reason);
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString())
                    .doesNotContain(MARK, TEMPLATE.token(), TEMPLATE.encodingAesKey())
                    .hasSizeLessThan(200);
        }
    }

    @Test
    void everyReasonOfAnAddressIsMet() {
        assertThat(cases().map(Case::reason)).containsAll(EnumSet.range(Refusal.BAD_TOKEN, Refusal.MALFORMED_EVENT));
    }

    private static CallbackAddress outdated(WeComSide now) {
        PreviousSecrets previous = new PreviousSecrets(TEMPLATE.secrets(), Instant.EPOCH);
        return new CallbackAddress(
                new AcceptedSecrets(now.secrets(), previous), InstantSource.system(), id -> id.equals(SUITE));
    }

    private static Case of(String name, Refusal reason, Runnable attempt) {
        return new Case(name, reason, attempt);
    }

    private static Case query(String name, Refusal reason, CallbackQuery query) {
        return body(name, reason, WeComSide.body(TEMPLATE.encrypt(MARK, SUITE)), query);
    }

    private static Case body(String name, Refusal reason, String body) {
        return body(name, reason, body.getBytes(UTF_8));
    }

    private static Case body(String name, Refusal reason, byte[] body) {
        return body(name, reason, body, TEMPLATE.query("AAAA"));
    }

    private static Case body(String name, Refusal reason, byte[] body, CallbackQuery query) {
        return of(name, reason, () -> ADDRESS.receive(query, body));
    }

    private static Case encrypted(String name, Refusal reason, String encrypted) {
        return body(name, reason, WeComSide.body(encrypted), TEMPLATE.query(encrypted));
    }

    private static Case padded(String name, Refusal reason, byte[] padded) {
        return encrypted(name, reason, TEMPLATE.encryptRaw(padded));
    }

    private static Case layout(String name, Refusal reason, int length, byte[] message) {
        return padded(name, reason, WeComSide.pad(WeComSide.layout(RANDOM, length, message, RECEIVER), 32));
    }

    private static Case event(String name, Refusal reason, String fields) {
        return of(name, reason, () -> EventReader.read("<xml>" + fields + "</xml>"));
    }

    /** Bytes of 7 whose last ones are a padding; the very last of which is as given. */
    private static byte[] last(int length, int count, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        Arrays.fill(bytes, length - count, length, (byte) value);
        return bytes;
    }
}
