package dev.corpkit.auths.qywxproxy.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.CallbackConfig;
import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.callback.Callbacks;
import dev.corpkit.auths.qywxproxy.callback.TicketKeeper;
import dev.corpkit.auths.qywxproxy.outage.UnkeptCallbacks;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.callback.CallbackSecrets;
import dev.corpkit.wecom.callback.crypt.CallbackCipher;
import dev.corpkit.wecom.callback.crypt.Plain;
import dev.corpkit.wecom.callback.crypt.Signature;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The thin part between a server and the door. */
@Tag("A1")
class CallbackServletTest {

    private static final String ELEMENT = "demo:auths.MyAuth";

    private static final String SUITE = "dkSUITE";
    private static final String KEY = "k".repeat(43);

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Doors doors = new Doors(clock);
    private final UnkeptCallbacks unkept = new UnkeptCallbacks(clock);
    private boolean allAreHere = true;

    private record Owner(String getSuiteId, Callbacks callbacks, boolean isActive) implements CallbackOwner {}

    @Test
    void anEchoIsTheWholeAnswer() throws IOException {
        doors.add(owner("TOKEN", true), ELEMENT);

        FakeExchange answered = serve("GET", "/" + SUITE, "4711");

        assertThat(answered.status).isEqualTo(200);
        assertThat(answered.text.toString(UTF_8)).isEqualTo("4711");
        assertThat(answered.contentType).startsWith("text/plain");
        assertThat(answered.headers).containsEntry("Content-Length", "4").containsEntry("Cache-Control", "no-store");
    }

    @Test
    void anEventIsReadBeforeTheServerLooksForParametersInIt() throws IOException {
        doors.add(owner("TOKEN", false), ELEMENT);

        FakeExchange answered = serve(
                "POST",
                "/" + SUITE,
                "<xml><SuiteId>" + SUITE + "</SuiteId><InfoType>create_auth</InfoType><AuthCode>C</AuthCode><TimeStamp>"
                        + clock.instant().getEpochSecond() + "</TimeStamp></xml>");

        assertThat(answered.status).isEqualTo(200);
        assertThat(answered.text.toString(UTF_8)).isEqualTo("success");
        assertThat(answered.completed).isTrue();
        assertThat(store.inTransaction(tx -> tx.callbacks().oldest(SUITE, State.WAITING))
                        .orElseThrow())
                .isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", "/dkOTHER", "/dkSUITE/", "/dkSUITE/wpX/more", "//dkSUITE"})
    void anyOtherAddressIsNotFound(@Nullable String path) throws IOException {
        doors.add(owner("TOKEN", true), ELEMENT);

        FakeExchange answered = serve("GET", path, "4711");

        assertThat(answered.status).isEqualTo(404);
        assertThat(answered.text.size()).isZero();
    }

    @Test
    void anElementWithoutSecretsHasNoAddress() throws IOException {
        Owner closed = new Owner(
                SUITE,
                new Callbacks(new TicketKeeper(SUITE, store), Optional.empty(), store, clock, Settings.DEFAULT),
                true);
        doors.add(closed, ELEMENT);

        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(404);
    }

    @Test
    void otherMethodsAreToldWhichAreAllowed() throws IOException {
        doors.add(owner("TOKEN", true), ELEMENT);

        FakeExchange answered = serve("PUT", "/" + SUITE, "4711");

        assertThat(answered.status).isEqualTo(405);
        assertThat(answered.headers).containsEntry("Allow", "GET, POST");
        assertThat(answered.text.size()).isZero();
    }

    @Test
    @Tag("A2")
    void aQueryThatTheServerCannotDecodeIsRefused() throws IOException {
        doors.add(owner("TOKEN", true), ELEMENT);
        FakeExchange exchange = exchange("GET", "/" + SUITE, "4711");
        exchange.undecodable = true;

        servlet().service(exchange.request(), exchange.response());

        assertThat(exchange.status).isEqualTo(400);
        assertThat(exchange.text.size()).isZero();
    }

    @Test
    void theActiveElementOfTwoTakesWhatComesAndARemovedOneNothing() throws IOException {
        CallbackOwner inactive = owner("OTHER", false);
        CallbackOwner active = owner("TOKEN", true);
        doors.add(inactive, "other:auths.MyAuth");
        doors.add(active, ELEMENT);
        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(200);

        doors.remove(active);
        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(403);
        doors.remove(inactive);
        clock.advance(Duration.ofMinutes(1));
        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(404);
    }

    @Test
    @Tag("A15")
    void nobodyIsToldThatThereIsNoSuchSuiteBeforeAllElementsAreHere() throws IOException {
        allAreHere = false;
        FakeExchange early = serve("POST", "/" + SUITE, "4711");
        assertThat(early.status).isEqualTo(503);
        assertThat(early.headers).containsEntry("Retry-After", "5");
        assertThat(early.text.size()).isZero();
        assertThat(unkept.all()).as("what anybody can send is not remembered").isEmpty();

        allAreHere = true;
        assertThat(serve("POST", "/" + SUITE, "4711").status).isEqualTo(404);
    }

    @Test
    @Tag("A15")
    void anElementThatLeftIsExpectedBackForAMinute() throws IOException {
        CallbackOwner edited = owner("TOKEN", true);
        doors.add(edited, ELEMENT);
        doors.remove(edited);

        clock.advance(Duration.ofSeconds(59));
        assertThat(serve("POST", "/" + SUITE, "4711").status).isEqualTo(503);
        assertThat(unkept.all().get(SUITE).authorizes()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(serve("POST", "/" + SUITE, "4711").status).isEqualTo(404);
        assertThat(unkept.all().get(SUITE).count()).isEqualTo(1);
    }

    @Test
    @Tag("A17")
    void anEditedElementAnswersBeforeAndAfterItsPredecessorLeaves() throws IOException {
        CallbackOwner before = owner("OLD", true);
        CallbackOwner edited = owner("TOKEN", true);
        doors.add(before, ELEMENT);
        doors.add(edited, ELEMENT);

        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(200);
        doors.remove(before);
        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(200);
        assertThat(unkept.all()).isEmpty();
    }

    @Test
    @Tag("E12")
    void anotherElementOfTheSuiteDoesNotTakeOverFromTheFirst() throws IOException {
        doors.add(owner("TOKEN", true), ELEMENT);
        doors.add(owner("COPIED", true), "copy:auths.MyAuth");

        assertThat(serve("GET", "/" + SUITE, "4711").status).isEqualTo(200);
    }

    @Test
    @Tag("A17")
    void aBodyThatArrivesWhileTheElementIsEditedIsReadByTheNewOne() throws IOException {
        CallbackOwner before = owner("OLD", true);
        doors.add(before, ELEMENT);
        FakeExchange exchange = exchange(
                "POST",
                "/" + SUITE,
                "<xml><SuiteId>" + SUITE + "</SuiteId><InfoType>create_auth</InfoType><AuthCode>C</AuthCode><TimeStamp>"
                        + clock.instant().getEpochSecond() + "</TimeStamp></xml>");
        exchange.beforeTheBody = () -> {
            doors.add(owner("TOKEN", true), ELEMENT);
            doors.remove(before);
        };

        servlet().service(exchange.request(), exchange.response());

        assertThat(exchange.status).isEqualTo(200);
    }

    private CallbackServlet servlet() {
        KeepingThreads here = new KeepingThreads(Runnable::run, (pause, task) -> () -> {}, unkept, () -> {});
        return new CallbackServlet(doors, () -> allAreHere, new ArrivingBodies(here.later()), here);
    }

    private Owner owner(String token, boolean active) {
        CallbackConfig config =
                new CallbackConfig(SUITE, null, new AcceptedSecrets(new CallbackSecrets(token, KEY)), Map.of());
        TicketKeeper suite = new TicketKeeper(SUITE, store);
        return new Owner(SUITE, new Callbacks(suite, Optional.of(config), store, clock, Settings.DEFAULT), active);
    }

    private FakeExchange serve(String method, @Nullable String path, String message) throws IOException {
        FakeExchange exchange = exchange(method, path, message);
        servlet().service(exchange.request(), exchange.response());
        return exchange;
    }

    private static FakeExchange exchange(String method, @Nullable String path, String message) {
        String encrypted = new CallbackCipher(KEY).encrypt(new Plain(message, SUITE), new Random(7));
        Map<String, String> query = new HashMap<>();
        query.put("msg_signature", new Signature("TOKEN").of("1700000000", "n", encrypted));
        query.put("timestamp", "1700000000");
        query.put("nonce", "n");
        query.put("echostr", encrypted);
        byte[] body = ("<xml><Encrypt>" + encrypted + "</Encrypt></xml>").getBytes(UTF_8);
        return new FakeExchange(method, path, body, query);
    }
}
