package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.MemberBuilder;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.event.CancelAuth;
import dev.corpkit.qywxproxy.api.event.Envelope;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.simulator.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code cancel_auth} that WeCom does not confirm, against the simulator. */
@Tag("C20")
class UnconfirmedCancellationsTest {

    private static final String AUTH_INFO = "service/v2/get_auth_info";

    private final Provider provider = new Provider();
    private final String corpId = provider.corpId;
    private final Instant said = provider.clock.instant();

    @BeforeEach
    void anEnterpriseWithDataOfWhichACancellationCame() {
        provider.mirror(Provider.ORG, MemberBuilder.member("zhangsan").row());
        provider.store.run(tx -> {
            tx.orgs().readThrough(Provider.ORG, provider.template.suiteId());
            tx.callbacks()
                    .insert(CallbackRow.arrived(
                            provider.template.suiteId(), corpId, "cancel_auth", "<xml/>", "1", said, said));
        });
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private void weComAnswers(int errcode) {
        provider.wecom.faults().clear();
        provider.wecom.faults().add(Fault.errcode(AUTH_INFO, errcode));
    }

    private void giveUp() {
        List<CallbackRow> waiting = records();
        provider.store.run(tx -> tx.callbacks()
                .update(waiting.stream()
                        .map(row -> row.with(State.FAILED, 12, row.dueAt(), "WeCom does not confirm"))
                        .toList()));
    }

    private List<CallbackRow> records() {
        return provider.store.inTransaction(tx -> tx.callbacks().newest(provider.template.suiteId(), 10));
    }

    private int members() {
        return provider.store
                .inTransaction(tx -> tx.members().all(Provider.ORG))
                .size();
    }

    private CancelAuth event() {
        return new CancelAuth(
                new EventHead(
                        Envelope.TEMPLATE, "cancel_auth", null, provider.template.suiteId(), null, null, null, said),
                corpId);
    }

    private void wait(Duration duration) {
        provider.clock.advance(duration);
        provider.auth.tend();
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 40091, 301007, 50003})
    void answerThatConfirmsNothingSuspendsAndErasesNothing(int errcode) {
        weComAnswers(errcode);

        assertThatThrownBy(() -> provider.auth.apply(event()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContainingAll(corpId, "errcode " + errcode);
        assertThat(provider.auth.getAuthorization(corpId).status()).isEqualTo(Status.SUSPENDED);
        assertThat(members()).isEqualTo(1);
        assertThat(records()).extracting(CallbackRow::state).containsExactly(State.WAITING);
    }

    @Test
    void afterADayItIsAFindingThatNoRetentionDrops() {
        weComAnswers(40091);
        giveUp();
        wait(Duration.ofHours(24).minusSeconds(1));
        assertThat(provider.auth.getUnconfirmedCancellations()).isEmpty();

        wait(Duration.ofSeconds(1));
        assertThat(provider.auth.getUnconfirmedCancellations()).isEqualTo(Map.of(corpId, said));

        wait(Duration.ofDays(400));
        assertThat(provider.auth.getUnconfirmedCancellations()).isEqualTo(Map.of(corpId, said));
        assertThat(provider.element(false).getUnconfirmedCancellations()).containsKey(corpId);
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void weComIsAskedAgainOnceAnHourAndALateConfirmationErases() {
        weComAnswers(40091);
        giveUp();
        provider.wecom.calls().clear();
        wait(Duration.ofMinutes(61));
        wait(Duration.ofMinutes(2));
        assertThat(provider.wecom.calls().byPath().get(AUTH_INFO)).isEqualTo(1);
        assertThat(records().get(0).state()).isEqualTo(State.FAILED);
        assertThat(records().get(0).problem()).contains("errcode 40091");

        weComAnswers(48004);
        wait(Duration.ofHours(1));

        assertThat(provider.auth.getAuthorization(corpId).status()).isEqualTo(Status.CANCELLED);
        assertThat(members()).isZero();
        assertThat(records()).isEmpty();
        assertThat(provider.auth.getErasures()).hasSize(1);
    }

    @Test
    void newAuthorizationSettlesIt() {
        weComAnswers(40001);
        giveUp();
        wait(Duration.ofDays(2));
        assertThat(provider.auth.getUnconfirmedCancellations()).hasSize(1);
        provider.wecom.faults().clear();
        provider.wecom.console().cancel(corpId);

        provider.auth.authorize(provider.wecom.console().authorize(provider.template.suiteId(), corpId));

        assertThat(provider.auth.getUnconfirmedCancellations()).isEmpty();
        wait(Duration.ofHours(2));
        assertThat(records()).extracting(CallbackRow::state).containsExactly(State.DONE);
        assertThat(provider.auth.getAuthorization(corpId).status()).isEqualTo(Status.ACTIVE);
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void authorizationThatWeComConfirmsAgainIsMendedAndSettlesIt() {
        weComAnswers(40001);
        assertThatThrownBy(() -> provider.auth.apply(event())).isInstanceOf(NotAuthorizedException.class);
        giveUp();
        wait(Duration.ofDays(2));
        provider.wecom.faults().clear();

        assertThat(provider.auth.cancel(corpId).status()).isEqualTo(Status.ACTIVE);

        assertThat(provider.auth.getUnconfirmedCancellations()).isEmpty();
        assertThat(records()).extracting(CallbackRow::state).containsExactly(State.DONE);
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void operatorsWordSettlesIt() {
        weComAnswers(301007);
        giveUp();
        wait(Duration.ofDays(2));
        assertThatThrownBy(() -> provider.auth.cancel(corpId)).isInstanceOf(NotAuthorizedException.class);
        assertThat(provider.auth.getUnconfirmedCancellations()).hasSize(1);

        assertThat(provider.auth.cancelUnconfirmed(corpId).status()).isEqualTo(Status.CANCELLED);

        assertThat(provider.auth.getUnconfirmedCancellations()).isEmpty();
        assertThat(members()).isZero();
    }

    @Test
    void operatorsWordErasesNothingThatWeComConfirms() {
        assertThat(provider.auth.cancelUnconfirmed(corpId).status()).isEqualTo(Status.ACTIVE);

        assertThat(members()).isEqualTo(1);
    }
}
