package dev.corpkit.auths.qywxproxy.callback;

import static dev.corpkit.auths.qywxproxy.callback.Stage.APP;
import static dev.corpkit.auths.qywxproxy.callback.Stage.CORP;
import static dev.corpkit.auths.qywxproxy.callback.Stage.OWN;
import static dev.corpkit.auths.qywxproxy.callback.Stage.OWN_PLAIN;
import static dev.corpkit.auths.qywxproxy.callback.Stage.PROVIDER;
import static dev.corpkit.auths.qywxproxy.callback.Stage.SUITE;
import static dev.corpkit.auths.qywxproxy.callback.Stage.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.LogWatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is let in, and what becomes of it. */
class CallbackDoorTest {

    private static final DoorAnswer SUCCESS = new DoorAnswer(200, "success");
    private static final DoorAnswer NOTHING = new DoorAnswer(200, "");

    private final Stage stage = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {SUITE, PROVIDER, CORP})
    @Tag("A1")
    void aVerificationIsAnsweredWithItsEchoWhomeverWeComMeans(String receiver) {
        assertThat(stage.door.answer(TEMPLATE.get("8412733107", receiver)))
                .isEqualTo(new DoorAnswer(200, "8412733107"));
        assertThat(stage.kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SUITE, PROVIDER, OWN, OWN_PLAIN})
    @Tag("A1")
    void anAppsOwnAddressIsVerifiedToo(String receiver) {
        assertThat(stage.door.answer(APP.get("8412733107", receiver)).text()).isEqualTo("8412733107");
    }

    @Test
    @Tag("A1")
    void anEventIsKeptAsItCameAndNotWorkedOn() {
        String message = stage.templateEvent("create_auth", "<AuthCode>CODE</AuthCode>");

        assertThat(stage.door.answer(TEMPLATE.post(message, SUITE))).isEqualTo(SUCCESS);

        assertThat(stage.kept()).singleElement().satisfies(row -> {
            assertThat(row.corpId()).isEmpty();
            assertThat(row.kind()).isEqualTo("create_auth");
            assertThat(row.message()).isEqualTo(message);
            assertThat(row.state()).isEqualTo(State.WAITING);
            assertThat(row.attempts()).isZero();
            assertThat(row.happenedAt()).isEqualTo(stage.clock.instant());
            assertThat(row.dueAt()).isEqualTo(stage.clock.instant());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SUITE, PROVIDER, CORP})
    @Tag("A1")
    void anAppWithoutAnAddressOfItsOwnReportsToTheTemplates(String receiver) {
        assertThat(stage.door.answer(TEMPLATE.post(stage.appEvent(CORP, "zhangsan"), receiver)))
                .isEqualTo(SUCCESS);

        assertThat(stage.kept()).extracting(CallbackRow::corpId).containsExactly(CORP);
        assertThat(stage.kept()).extracting(CallbackRow::kind).containsExactly("change_contact:update_user");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OWN_PLAIN})
    @Tag("A1")
    void anAppsOwnAddressTakesItsEventsUnderEitherId(String named) {
        assertThat(stage.door.answer(APP.post(stage.appEvent(named, "zhangsan"), named)))
                .isEqualTo(NOTHING);

        assertThat(stage.kept()).extracting(CallbackRow::corpId).containsExactly(OWN);
    }

    @Test
    @Tag("A1")
    void anAppWithoutAnEntryMayHaveAnAddressWithTheTemplatesSecrets() {
        assertThat(stage.door.answer(TEMPLATE.get("8412733107", CORP).at(CORP)).text())
                .isEqualTo("8412733107");
        Push push = TEMPLATE.post(stage.appEvent(CORP, "zhangsan"), CORP).at(CORP);
        assertThat(stage.door.answer(push)).isEqualTo(NOTHING);
        assertThat(stage.kept()).extracting(CallbackRow::corpId).containsExactly(CORP);

        stage.store.run(tx -> tx.authorizations().save(Stage.authorization(CORP, Status.CANCELLED)));

        assertThat(stage.door.answer(push).status()).isEqualTo(404);
    }

    @Test
    @Tag("A3")
    void oneCallbackIsKeptOnceHoweverOftenItComes() {
        Push push = TEMPLATE.post(stage.appEvent(CORP, "zhangsan"), CORP);

        assertThat(List.of(stage.door.answer(push), stage.door.answer(push), stage.door.answer(push)))
                .containsOnly(SUCCESS);
        stage.door.answer(TEMPLATE.post(stage.appEvent(CORP, "lisi"), CORP));

        assertThat(stage.kept()).hasSize(2);
    }

    @Test
    @Tag("A3")
    void aContactEventThatComesAgainIsWorkedOnAgain() {
        Push push = TEMPLATE.post(stage.appEvent(CORP, "zhangsan"), CORP);
        stage.door.answer(push);
        CallbackRow worked = settle(State.DONE);
        stage.clock.advance(Duration.ofSeconds(1));

        assertThat(stage.door.answer(push)).isEqualTo(SUCCESS);

        assertThat(stage.kept()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(worked.id());
            assertThat(row.state()).isEqualTo(State.WAITING);
            assertThat(row.attempts()).isZero();
            assertThat(row.dueAt()).isEqualTo(stage.clock.instant());
            assertThat(row.problem()).isNull();
        });
    }

    @Test
    @Tag("A3")
    void aContactEventThatComesAgainWhileItIsWorkedOnStaysWaiting() {
        Push push = TEMPLATE.post(stage.appEvent(CORP, "zhangsan"), CORP);
        stage.door.answer(push);
        CallbackRow underWay = stage.kept().get(0);
        stage.clock.advance(Duration.ofMillis(200));
        stage.door.answer(push);

        stage.store.run(tx -> tx.callbacks().update(List.of(underWay.with(State.DONE, 1, underWay.dueAt(), null))));

        assertThat(stage.kept()).extracting(CallbackRow::state).containsExactly(State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"change_auth", "cancel_auth"})
    @Tag("A3")
    void anAuthorizationEventThatComesAgainIsADuplicate(String kind) {
        Push push = TEMPLATE.post(stage.templateEvent(kind, "<AuthCorpId>" + CORP + "</AuthCorpId>"), SUITE);
        stage.door.answer(push);
        CallbackRow worked = settle(State.DONE);
        stage.clock.advance(Duration.ofSeconds(5));

        assertThat(stage.door.answer(push)).isEqualTo(SUCCESS);

        assertThat(stage.kept()).containsExactly(worked);
    }

    private CallbackRow settle(State state) {
        CallbackRow settled = stage.kept().get(0).with(state, 1, stage.clock.instant(), "Something");
        stage.store.run(tx -> tx.callbacks().update(List.of(settled)));
        return settled;
    }

    @Test
    @Tag("A4")
    void whatIsKeptIsThereAfterARestartAndShowsNoContent() {
        stage.door.answer(TEMPLATE.post(stage.appEvent(CORP, "zhangsan"), CORP));

        Callbacks restarted = stage.callbacks();

        assertThat(restarted.newest(10)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo("change_contact:update_user");
            assertThat(record.dueAt()).isNotNull();
            assertThat(record.toString()).doesNotContain("zhangsan");
        });
    }

    @Test
    @Tag("A5")
    void aTicketIsKeptBeforeItIsAnsweredAndTheNewestStays() {
        stage.door.answer(TEMPLATE.post(stage.templateEvent("suite_ticket", "<SuiteTicket>NEW</SuiteTicket>"), SUITE));
        stage.door.answer(
                TEMPLATE.post(stage.templateEvent(SUITE, "suite_ticket", "<SuiteTicket>OLD</SuiteTicket>", 12), SUITE));

        assertThat(stage.store
                        .inTransaction(tx -> tx.suiteTickets().find(SUITE))
                        .orElseThrow()
                        .ticket())
                .isEqualTo("NEW");
        assertThat(stage.kept()).isEmpty();
        assertThat(stage.callbacks.ticketTime()).isEqualTo(stage.clock.instant());
    }

    @Test
    void kindsThatAskForNothingAreKeptAsDone() {
        stage.door.answer(TEMPLATE.post(stage.templateEvent("license_refund", ""), SUITE));
        stage.door.answer(
                TEMPLATE.post(stage.templateEvent("register_corp", "").replace("SuiteId>", "ServiceCorpId>"), SUITE));

        assertThat(stage.kept()).hasSize(2).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(State.DONE);
            assertThat(row.problem()).isNull();
        });
    }

    @Test
    void whatMembersWriteToTheAppIsNobodysBusiness() {
        String message = stage.appEvent(CORP, "x")
                .replace("<MsgType>event", "<MsgType>text")
                .replace("Event>", "Content>");

        assertThat(stage.door.answer(TEMPLATE.post(message, CORP))).isEqualTo(SUCCESS);
        assertThat(stage.kept()).isEmpty();
        assertThat(stage.callbacks.refused()).isEmpty();
    }

    @Test
    void anEventWithoutWhatItMustHaveIsKeptForAPerson() {
        String message = stage.appEvent(CORP, "x").replace("UserID>", "Other>");

        assertThat(stage.door.answer(TEMPLATE.post(message, CORP, stage.clock.instant())))
                .isEqualTo(SUCCESS);

        assertThat(stage.kept()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.FAILED);
            assertThat(row.corpId()).isEqualTo(CORP);
            assertThat(row.problem()).contains("UserID");
        });
    }

    @Test
    @Tag("A1")
    void whatCannotBeKeptIsNotAnsweredWithSuccessAndToldOnceAMinute() {
        BrokenStore broken = new BrokenStore();
        Stage onBroken = new Stage(broken);
        broken.breakWith(() -> new StoreException("The database is away", new IllegalStateException("away")));
        Push push = TEMPLATE.post(onBroken.appEvent(CORP, "zhangsan"), CORP);
        try (LogWatcher log = LogWatcher.start()) {
            for (int i = 0; i < 5; i++) {
                assertThat(onBroken.door.answer(push).status()).isEqualTo(503);
                onBroken.clock.advance(Duration.ofSeconds(15));
            }
            assertThat(log.events())
                    .filteredOn(line -> line.contains("not kept"))
                    .hasSize(2);
            log.assertNone("zhangsan");
        }
        broken.mend();

        assertThat(onBroken.door.answer(push)).isEqualTo(SUCCESS);
        assertThat(onBroken.kept()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SUITE, PROVIDER, CORP, "wpANYBODY"})
    @Tag("A15")
    void aVerificationNeedsNoStore(String receiver) {
        BrokenStore broken = new BrokenStore();
        Stage onBroken = new Stage(broken);
        broken.breakWith(() -> new IllegalStateException("The store was asked"));

        assertThat(onBroken.door.answer(TEMPLATE.get("8412733107", receiver)).text())
                .isEqualTo("8412733107");
        assertThat(onBroken.door.answer(APP.get("8412733107", OWN)).text()).isEqualTo("8412733107");
        assertThat(onBroken.door
                        .answer(TEMPLATE.get("8412733107", CORP).at(CORP))
                        .text())
                .isEqualTo("8412733107");
    }

    @Test
    @Tag("A15")
    void noForgedCallbackReachesTheStore() {
        BrokenStore broken = new BrokenStore();
        Stage onBroken = new Stage(broken);
        broken.breakWith(() -> new IllegalStateException("The store was asked"));
        Push honest = TEMPLATE.post(onBroken.appEvent(CORP, "zhangsan"), CORP);

        for (Push forged : List.of(honest.with("msg_signature", "0".repeat(40)), honest.with("nonce", "other"))) {
            assertThat(onBroken.door.answer(forged).status()).isEqualTo(403);
            assertThat(onBroken.door.answer(forged.at(CORP)).status()).isEqualTo(403);
        }
    }

    @Test
    @Tag("A4")
    void aGivenUpRecordIsWorkedOnAgain() {
        stage.door.answer(TEMPLATE.post(stage.templateEvent("license_refund", ""), SUITE));
        CallbackRow done = stage.kept().get(0);
        stage.store.run(tx ->
                tx.callbacks().update(List.of(done.with(State.FAILED, 9, stage.clock.instant(), "Something failed"))));
        stage.clock.advance(Duration.ofHours(3));

        stage.callbacks.retry(done.id());

        assertThat(stage.kept()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.WAITING);
            assertThat(row.attempts()).isZero();
            assertThat(row.dueAt()).isEqualTo(stage.clock.instant());
            assertThat(row.problem()).isNull();
        });
    }

    @Test
    @Tag("A4")
    void aRecordThatIsDoneIsNotWorkedOnAgain() {
        stage.door.answer(TEMPLATE.post(stage.templateEvent("license_refund", ""), SUITE));
        CallbackRow kept = stage.kept().get(0);
        stage.store.run(tx -> tx.callbacks().update(List.of(kept.with(State.DONE, 1, stage.clock.instant(), null))));

        assertThatThrownBy(() -> stage.callbacks.retry(kept.id()))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("Record " + kept.id() + " is done; nothing to work on again");
        assertThat(stage.kept()).extracting(CallbackRow::state).containsExactly(State.DONE);
    }

    @Test
    @Tag("A4")
    void aRetriedRecordDoesNotWaitForOlderOnesOfItsEnterprise() {
        for (String user : List.of("zhangsan", "lisi")) {
            stage.door.answer(TEMPLATE.post(stage.appEvent(CORP, user), CORP));
        }
        CallbackRow newer = stage.kept().get(0);
        CallbackRow older = stage.kept().get(1);
        Instant later = stage.clock.instant().plus(Duration.ofMinutes(10));
        stage.store.run(tx -> tx.callbacks()
                .update(List.of(
                        older.with(State.WAITING, 7, later, "WeCom is away"),
                        newer.with(State.FAILED, 12, stage.clock.instant(), "WeCom is away"))));
        assertThat(dueLanes()).isEmpty();

        stage.callbacks.retry(newer.id());

        assertThat(dueLanes()).containsExactly(new CallbackLane(SUITE, CORP));
        assertThat(stage.kept()).extracting(CallbackRow::attempts).containsExactly(0, 7);
    }

    private List<CallbackLane> dueLanes() {
        return stage.store.inTransaction(tx -> tx.callbacks().dueLanes(stage.clock.instant(), 10));
    }
}
