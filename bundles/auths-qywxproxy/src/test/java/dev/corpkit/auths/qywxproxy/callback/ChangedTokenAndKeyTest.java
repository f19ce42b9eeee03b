package dev.corpkit.auths.qywxproxy.callback;

import static dev.corpkit.auths.qywxproxy.callback.Stage.APP;
import static dev.corpkit.auths.qywxproxy.callback.Stage.CORP;
import static dev.corpkit.auths.qywxproxy.callback.Stage.OWN;
import static dev.corpkit.auths.qywxproxy.callback.Stage.SUITE;
import static dev.corpkit.auths.qywxproxy.callback.Stage.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.callback.PreviousSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Token and key of the template and of an app change; the stage's are those before. */
@Tag("A17")
class ChangedTokenAndKeyTest {

    private static final WeComSide NEW = new WeComSide("TOKENnew", "n".repeat(43), null);
    private static final WeComSide NEW_APP = new WeComSide("TOKENnewapp", "m".repeat(43), OWN);
    private static final List<String> SECRETS = Stream.of(TEMPLATE, APP, NEW, NEW_APP)
            .flatMap(side -> Stream.of(side.token(), side.encodingAesKey()))
            .toList();
    private static final Duration GRANTED = Duration.ofDays(7);

    private final Stage stage = new Stage();
    private final Instant until = stage.clock.instant().plus(GRANTED);
    private final Callbacks callbacks = loaded(changed(NEW, TEMPLATE), changed(NEW_APP, APP));
    private final CallbackDoor door = callbacks.door().orElseThrow();

    @Test
    void callbacksByEitherPairAreKeptAndAnsweredAsWeComWants() {
        assertThat(door.answer(TEMPLATE.post(stage.appEvent(CORP, "old"), SUITE)))
                .isEqualTo(DoorAnswer.ok("success"));
        assertThat(door.answer(NEW.post(stage.appEvent(CORP, "new"), SUITE))).isEqualTo(DoorAnswer.ok("success"));
        assertThat(door.answer(APP.post(stage.appEvent(OWN, "old"), OWN))).isEqualTo(DoorAnswer.ok(""));
        assertThat(door.answer(NEW_APP.post(stage.appEvent(OWN, "new"), OWN))).isEqualTo(DoorAnswer.ok(""));

        assertThat(stage.kept()).hasSize(4);
        assertThat(callbacks.refused()).isEmpty();
    }

    @Test
    void anAddressIsVerifiedByEitherPair() {
        for (WeComSide side : List.of(TEMPLATE, NEW)) {
            assertThat(door.answer(side.get("8412733107", SUITE))).isEqualTo(DoorAnswer.ok("8412733107"));
        }
    }

    @Test
    void anAppWithoutAnEntryMayStillHaveTheTemplatesPreviousPair() {
        assertThat(door.answer(
                        TEMPLATE.post(stage.appEvent(CORP, "zhang"), CORP).at(CORP)))
                .isEqualTo(DoorAnswer.ok(""));
    }

    @Test
    void aSuiteTicketByThePreviousPairIsKept() {
        door.answer(TEMPLATE.post(stage.templateEvent("suite_ticket", "<SuiteTicket>T</SuiteTicket>"), SUITE));

        assertThat(stage.store
                        .inTransaction(tx -> tx.suiteTickets().find(SUITE))
                        .map(SuiteTicketRow::ticket))
                .contains("T");
    }

    @Test
    void oneEventByBothPairsIsOneRecord() {
        String created = stage.templateEvent("create_auth", "<AuthCode>C</AuthCode>");
        door.answer(TEMPLATE.post(created, SUITE));
        door.answer(NEW.post(created, SUITE));

        assertThat(stage.kept()).hasSize(1);
    }

    @Test
    void whatThePreviousPairBroughtIsReadableWhenItIsGone() {
        String event = stage.appEvent(CORP, "zhang");
        door.answer(TEMPLATE.post(event, SUITE));
        stage.clock.advance(GRANTED);
        loaded(new AcceptedSecrets(NEW.secrets()), new AcceptedSecrets(NEW_APP.secrets()));

        assertThat(stage.kept()).extracting(CallbackRow::message).containsExactly(event);
    }

    @Test
    void thePreviousPairIsRefusedFromTheMomentOnAndThatIsAWarning() {
        stage.clock.advance(GRANTED);

        assertThat(door.answer(TEMPLATE.post(stage.appEvent(CORP, "old"), SUITE))
                        .status())
                .isEqualTo(403);
        assertThat(door.answer(NEW.post(stage.appEvent(CORP, "new"), SUITE)).status())
                .isEqualTo(200);
        callbacks.storeRefused();

        assertThat(callbacks.refused()).containsExactly(Map.entry("OUTDATED_SECRETS", 1L));
        assertThat(findings("callbacksOutdated")).extracting(Finding::urgency).containsExactly(Urgency.WARNING);
        assertThat(findings("callbacksRefused")).isEmpty();
    }

    @Test
    void aRefusalSaysWhichPairsWereTriedAndNoneOfTheirValues() {
        WeComSide forger = new WeComSide("TOKENforged", "f".repeat(43), null);
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(door.answer(forger.post(stage.appEvent(CORP, "x"), SUITE))
                            .status())
                    .isEqualTo(403);

            assertThat(log.events())
                    .anyMatch(line -> line.contains(
                            "BAD_SIGNATURE: not signed with this address's token (token and key of now were tried, the previous"
                                    + " ones too, accepted until " + until + ")"));
            log.assertNone(SECRETS);
        }
    }

    @Test
    void beforeAnyCallbackNobodyKnowsWhichPairWeComHas() {
        assertThat(ofTemplate().urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(ofTemplate().cause())
                .isEqualTo(
                        "No callback has come since the file was read at 2026-11-01T08:00:00Z. The previous token and key are"
                                + " accepted until " + until + ".");
    }

    @Test
    void whoStillComesByThePreviousPairIsNamedWithTheNewestMoment() {
        door.answer(NEW.post(stage.templateEvent("suite_ticket", "<SuiteTicket>T</SuiteTicket>"), SUITE));
        stage.clock.advance(Duration.ofMinutes(5));
        door.answer(TEMPLATE.post(stage.appEvent(CORP, "zhang"), SUITE));

        assertThat(ofTemplate().cause())
                .startsWith("Callbacks of " + CORP
                        + " come by the previous token and key, the newest at 2026-11-01T08:05:00Z;"
                        + " by the new ones those of the template, the newest at 2026-11-01T08:00:00Z.");
        assertThat(ofTemplate().remedy()).contains("WeCom's console");
        assertThat(ofTemplate().urgency()).isEqualTo(Urgency.NOTICE);

        stage.clock.advance(GRANTED.minus(Duration.ofDays(1)));
        assertThat(ofTemplate().urgency()).isEqualTo(Urgency.WARNING);
    }

    @Test
    void whenAllComeByTheNewPairThePreviousOneCanBeRemoved() {
        door.answer(TEMPLATE.post(stage.appEvent(CORP, "zhang"), SUITE));
        stage.clock.advance(Duration.ofMinutes(5));
        door.answer(NEW.post(stage.appEvent(CORP, "zhang"), SUITE));
        stage.clock.advance(GRANTED.minus(Duration.ofDays(1)));

        assertThat(ofTemplate().urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(ofTemplate().cause())
                .contains(
                        "come by the new token and key, the newest at 2026-11-01T08:05:00Z; by the previous ones those of nobody");
        assertThat(ofTemplate().remedy()).contains("remove authConfig.previous from the file");
    }

    @Test
    void aTemplatesEventAboutAnEnterpriseSaysNothingOfItsApp() {
        door.answer(NEW.post(stage.templateEvent("change_auth", "<AuthCorpId>" + CORP + "</AuthCorpId>"), SUITE));

        assertThat(ofTemplate().cause()).startsWith("Callbacks of the template come by the new");
    }

    @Test
    void afterItsTimeThePreviousPairIsToBeRemoved() {
        stage.clock.advance(GRANTED);

        assertThat(ofTemplate().urgency()).isEqualTo(Urgency.NOTICE);
        assertThat(ofTemplate().cause()).isEqualTo("The previous token and key are refused since " + until + ".");
        assertThat(ofTemplate().remedy()).isEqualTo("Remove authConfig.previous from the file.");
    }

    @Test
    void anAppsOwnChangeIsAFindingOfItsOwn() {
        door.answer(APP.post(stage.appEvent(OWN, "zhang"), OWN));

        assertThat(findings("previousSecrets"))
                .extracting(Finding::place)
                .containsExactly(
                        "suite " + SUITE + ": authConfig.apps." + OWN + ".previous.token",
                        "suite " + SUITE + ": authConfig.previous.token");
        assertThat(findings("previousSecrets").get(0).cause())
                .startsWith("Callbacks of " + OWN + " come by the previous");
    }

    private Finding ofTemplate() {
        return findings("previousSecrets").stream()
                .filter(finding -> finding.place().endsWith(": authConfig.previous.token"))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> findings(String kind) {
        return callbacks.findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .toList();
    }

    private AcceptedSecrets changed(WeComSide now, WeComSide before) {
        return new AcceptedSecrets(now.secrets(), new PreviousSecrets(before.secrets(), until));
    }

    private Callbacks loaded(AcceptedSecrets template, AcceptedSecrets app) {
        CallbackConfig config = new CallbackConfig(
                SUITE, Stage.PROVIDER, template, Map.of(OWN, new CallbackConfig.App(OWN, Stage.OWN_PLAIN, app)));
        return new Callbacks(
                new TicketKeeper(SUITE, stage.store), Optional.of(config), stage.store, stage.clock, Settings.DEFAULT);
    }
}
