package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.callbacks.CallbackVerificationException;
import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.Delivery;
import dev.corpkit.simulator.callbacks.EventForms;
import dev.corpkit.simulator.callbacks.ReceiveId;
import dev.corpkit.simulator.callbacks.ReceiveIds;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateCallbackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wecom wecom = new Wecom();
    private final Receiver receiver = new Receiver();
    private final Callbacks callbacks = wecom.simulator.callbacks();
    private final String suiteId = wecom.suite.suiteId();
    private final String corpId = wecom.corp.corpId();

    @AfterEach
    void close() {
        wecom.close();
        receiver.close();
    }

    private void listen() {
        callbacks.concurrency(1);
        callbacks.pauseTickets(suiteId);
        callbacks.template(suiteId, receiver.setting);
    }

    private List<String> arrived() {
        callbacks.awaitAll(PATIENCE);
        return receiver.infoTypes();
    }

    @Test
    void anAddressIsCheckedWithTheProvidersCorpidWhenItIsSet() {
        listen();
        assertThat(receiver.echoReceiveId).isEqualTo("ww00000000provider");
        assertThat(callbacks.template(suiteId)).contains(receiver.setting);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void anAddressThatAddsANewlineIsNotTaken() {
        receiver.echo = text -> text + "\n";
        assertThatThrownBy(this::listen)
                .isInstanceOf(CallbackVerificationException.class)
                .hasMessageContaining("/callback answered 200 with");
        receiver.echo = text -> "404";
        assertThatThrownBy(this::listen).hasMessageContaining("answered status 404");
        receiver.close();
        assertThatThrownBy(this::listen).hasMessageContaining("did not answer");
        assertThat(callbacks.template(suiteId)).isEmpty();
    }

    @Test
    void ticketsComeAtOnceThenEveryTenMinutesAndNotWhilePaused() {
        callbacks.template(suiteId, receiver.setting);
        callbacks.tick();
        assertThat(arrived()).containsExactly("suite_ticket");
        String ticket = receiver.received.get(0).element("SuiteTicket");
        assertThat(wecom.getSuiteToken(ticket).has("suite_access_token")).isTrue();

        wecom.clock.advance(Duration.ofMinutes(10));
        callbacks.tick();
        assertThat(arrived()).hasSize(2);
        callbacks.pauseTickets(suiteId);
        wecom.clock.advance(Duration.ofMinutes(40));
        callbacks.tick();
        assertThat(arrived()).hasSize(2);
        assertThat(wecom.getSuiteToken(ticket).path("errcode").asInt()).isEqualTo(40085);
        callbacks.pushTicket(suiteId);
        assertThat(arrived()).hasSize(3);
        callbacks.resumeTickets(suiteId);
        assertThat(arrived()).hasSize(3);
    }

    @Test
    void aTicketIsAddressedToTheSuiteAndHasABlankBeforeItsInfoType() {
        callbacks.template(suiteId, receiver.setting);
        callbacks.awaitAll(PATIENCE);
        Receiver.Received event = receiver.received.get(0);
        assertThat(event.outer().get("ToUserName")).isEqualTo(suiteId);
        assertThat(event.outer().get("AgentID")).isIn("", "0");
        assertThat(event.receiveId()).isEqualTo(suiteId);
        assertThat(event.text()).contains("<InfoType> <![CDATA[suite_ticket]]></InfoType>");
        assertThat(event.query()).contains("timestamp=" + wecom.clock.instant().getEpochSecond());
    }

    @Test
    void scanningPushesTheAuthCodeWithTheState() {
        listen();
        String code = wecom.console().authorize(suiteId, corpId, Optional.of("order42"));
        assertThat(arrived()).containsExactly("create_auth");
        Receiver.Received event = receiver.received.get(0);
        assertThat(event.element("AuthCode")).isEqualTo(code);
        assertThat(event.element("State")).isEqualTo("order42");
        assertThat(event.element("AuthCorpId")).isEqualTo("(missing)");

        callbacks.forms(EventForms.USUAL.withoutState());
        wecom.console().authorize(suiteId, corpId, Optional.of("order43"));
        callbacks.awaitAll(PATIENCE);
        assertThat(receiver.received.get(1).element("State")).isEqualTo("(missing)");
        assertThat(receiver.received.get(1).element("ExtraInfo")).isEqualTo("(missing)");
    }

    @Test
    void scopeGrantsAndStatePushChangeAuthResetAndCancelTheirOwn() {
        listen();
        callbacks.app(corpId, receiver.at("app"));
        callbacks.concurrency(1);
        wecom.console().setScope(corpId, Scope.EMPTY);
        wecom.console().setGrants(corpId, Grants.of());
        wecom.console().disable(corpId);
        wecom.console().enable(corpId);
        String code = wecom.console().resetSecret(corpId);
        wecom.console().cancel(corpId);
        assertThat(arrived())
                .containsExactly(
                        "change_auth",
                        "change_auth",
                        "change_auth",
                        "change_auth",
                        "reset_permanent_code",
                        "cancel_auth");
        assertThat(receiver.received.get(0).element("AuthCorpId")).isEqualTo(corpId);
        assertThat(receiver.received.get(4).element("AuthCode")).isEqualTo(code);
        assertThat(receiver.received.get(4).element("AuthCorpId")).isEqualTo("(missing)");
        assertThat(receiver.received.get(5).element("AuthCorpId")).isEqualTo(corpId);
    }

    @Test
    void receiveIdsCanBeChosen() {
        callbacks.receiveIds(
                ReceiveIds.USUAL.withTemplateVerification(ReceiveId.SUITE_ID).withTemplatePost(ReceiveId.EMPTY));
        callbacks.template(suiteId, receiver.setting);
        callbacks.awaitAll(PATIENCE);
        assertThat(receiver.echoReceiveId).isEqualTo(suiteId);
        assertThat(receiver.received.get(0).receiveId()).isEmpty();
        assertThatThrownBy(() -> ReceiveIds.USUAL.withTemplatePost(ReceiveId.CORPID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerOtherThanSuccessIsAnErrorAndNotTriedAgain() {
        receiver.answer = text -> "ok";
        callbacks.template(suiteId, receiver.setting);
        callbacks.awaitAll(PATIENCE);
        assertThat(callbacks.errors()).singleElement().satisfies(error -> {
            assertThat(error.outcome()).isEqualTo(Delivery.Outcome.WRONG_ANSWER);
            assertThat(error.kind()).isEqualTo("suite_ticket");
            assertThat(error.tries()).isEqualTo(1);
            assertThat(error.answer()).isEqualTo("ok");
        });
    }

    @Test
    void aQrCodeWithStateIsScannedOnceAndLivesTenDays() {
        listen();
        String provider = wecom.caller
                .post(
                        "service/get_provider_token",
                        "{'corpid':'ww00000000provider','provider_secret':'provider-secret'}")
                .path("provider_access_token")
                .asText();
        JsonNode answer = wecom.caller.post(
                "service/get_customized_auth_url",
                "{'templateid_list':['" + suiteId + "'],'state':'s1'}",
                "provider_access_token",
                provider);
        String url = answer.path("qrcode_url").asText();
        assertThatThrownBy(() -> wecom.console().scan(url, corpId)).hasMessageStartingWith("842006");
        wecom.console().cancel(corpId);
        assertThat(wecom.console().scan(url, corpId)).containsOnlyKeys(suiteId);
        assertThat(arrived()).containsExactly("cancel_auth", "create_auth");
        assertThat(receiver.received.get(1).element("State")).isEqualTo("s1");
        wecom.clock.advance(Duration.ofDays(10));
        assertThatThrownBy(() -> wecom.console().scan(url, corpId)).hasMessageContaining("ten days old");
    }
}
