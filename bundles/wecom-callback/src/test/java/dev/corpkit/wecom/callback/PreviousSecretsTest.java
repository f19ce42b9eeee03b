package dev.corpkit.wecom.callback;

import static dev.corpkit.wecom.callback.WeComSide.SUITE;
import static dev.corpkit.wecom.callback.WeComSide.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Token and key change: the old pair is accepted beside the new one until a stated moment. */
@Tag("A17")
class PreviousSecretsTest {

    private static final String MESSAGE = "<xml><InfoType>suite_ticket</InfoType></xml>";
    private static final Instant UNTIL = Instant.parse("2026-12-31T00:00:00Z");
    private static final WeComSide OLD = TEMPLATE;
    private static final WeComSide NEW = new WeComSide("SIMtoken2", "zbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ");
    private static final WeComSide FORGER = new WeComSide("SIMtoken3", NEW.encodingAesKey());

    private Instant now = UNTIL.minusSeconds(1);

    static WeComSide[] pairsAfterAChange() {
        return new WeComSide[] {
            NEW, new WeComSide(NEW.token(), OLD.encodingAesKey()), new WeComSide(OLD.token(), NEW.encodingAesKey())
        };
    }

    @ParameterizedTest
    @MethodSource("pairsAfterAChange")
    void bothPairsAreAcceptedUntilTheMomentWhicheverPartChanged(WeComSide changed) {
        CallbackAddress address = address(changed);

        assertThat(received(address, changed).message()).isEqualTo(MESSAGE);
        assertThat(received(address, changed).byPrevious()).isFalse();
        assertThat(received(address, OLD).message()).isEqualTo(MESSAGE);
        assertThat(received(address, OLD).byPrevious()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pairsAfterAChange")
    void thePreviousPairIsRefusedFromTheMomentOnAndByName(WeComSide changed) {
        CallbackAddress address = address(changed);
        now = UNTIL;

        assertThat(received(address, changed).byPrevious()).isFalse();
        assertRefused(address, OLD, Refusal.OUTDATED_SECRETS, "2026-12-31T00:00:00Z");
    }

    @Test
    void aVerificationByThePreviousPairIsAnsweredByItsOwnEcho() {
        String echostr = OLD.encrypt("1616140317555161061", SUITE);

        assertThat(address(NEW).verify(OLD.query(echostr), echostr).message()).isEqualTo("1616140317555161061");
    }

    @Test
    void whatNeitherPairOpensIsRefusedAndSaysWhichWereTried() {
        CallbackAddress address = address(NEW);

        assertRefused(address, FORGER, Refusal.BAD_SIGNATURE, "the previous ones too, accepted until 2026-12-31");
        now = UNTIL;
        assertRefused(address, FORGER, Refusal.BAD_SIGNATURE, "the previous ones not since 2026-12-31");
    }

    @Test
    void aRightlySignedCallbackForSomebodyElseIsNotTriedAgain() {
        String encrypted = NEW.encrypt(MESSAGE, "dkOTHER");

        assertThatThrownBy(() -> address(NEW).receive(NEW.query(encrypted), WeComSide.body(encrypted)))
                .hasMessageContaining("WRONG_RECEIVER");
    }

    @Test
    void noSecretIsShown() {
        AcceptedSecrets secrets = new AcceptedSecrets(NEW.secrets(), new PreviousSecrets(OLD.secrets(), UNTIL));

        assertThat(secrets.toString())
                .contains(UNTIL.toString())
                .doesNotContain(NEW.token(), NEW.encodingAesKey(), OLD.token(), OLD.encodingAesKey());
    }

    private CallbackAddress address(WeComSide current) {
        return new CallbackAddress(
                new AcceptedSecrets(current.secrets(), new PreviousSecrets(OLD.secrets(), UNTIL)),
                () -> now,
                SUITE::equals);
    }

    private static ReceivedCallback received(CallbackAddress address, WeComSide by) {
        String encrypted = by.encrypt(MESSAGE, SUITE);
        return address.receive(by.query(encrypted), WeComSide.body(encrypted));
    }

    private static void assertRefused(CallbackAddress address, WeComSide by, Refusal reason, String words) {
        CallbackRefusedException refused =
                catchThrowableOfType(CallbackRefusedException.class, () -> received(address, by));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused)
                .hasMessageContaining(words)
                .hasMessageNotContaining(by.token())
                .hasMessageNotContaining(NEW.token());
    }
}
