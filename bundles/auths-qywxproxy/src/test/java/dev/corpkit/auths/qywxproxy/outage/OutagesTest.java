package dev.corpkit.auths.qywxproxy.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.auths.qywxproxy.callback.BrokenStore;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.LostRuns;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.UnknownEvent;
import dev.corpkit.wecom.callback.EventReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is owed for a time in which callbacks could not be kept. */
@Tag("A15")
class OutagesTest {

    private static final String SUITE = "dkSUITE";
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final FakeClock clock = FakeClock.at(START);
    private final BrokenStore store = new BrokenStore();
    private Outages outages = new Outages(SUITE, store, clock);

    @BeforeEach
    void authorizations() {
        authorization("wpA", Status.ACTIVE);
        authorization("wpB", Status.SUSPENDED);
        authorization("wpGONE", Status.CANCELLED);
        authorization("wp<&>", Status.ACTIVE);
    }

    private void authorization(String corpId, Status status) {
        store.run(tx -> tx.authorizations()
                .save(new AuthorizationRow(
                        SUITE, corpId, corpId, "CODE", "7", ScopeRow.EMPTY, status, null, START, START)));
    }

    @Test
    void nothingIsOwedAtTheFirstStartNorWhileSignsOfLifeCome() {
        for (int beat = 0; beat < 100; beat++) {
            outages.beat(Optional.empty(), START);
            clock.advance(Outages.BEAT);
        }

        assertThat(kept()).isEmpty();
        assertThat(outages.findings()).isEmpty();
    }

    @Test
    void manyRefusedCallbacksOweEachEnterpriseOneReadingAfterAnother() {
        outages.beat(Optional.empty(), START);
        clock.advance(Outages.BEAT);

        outages.beat(refused(300, false), START);
        outages.beat(Optional.empty(), START);

        assertThat(kept()).hasSize(3).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo("corpkit:reread");
            assertThat(row.state()).isEqualTo(State.WAITING);
        });
        assertThat(kept())
                .extracting(row -> ((ChangeAuth) EventReader.read(row.message())).authCorpId())
                .containsExactly("wp<&>", "wpA", "wpB");
        Instant now = clock.instant();
        assertThat(kept())
                .extracting(CallbackRow::dueAt)
                .containsExactly(now, now.plus(Outages.STEP), now.plus(Outages.STEP.multipliedBy(2)));
        assertThat(outages.findings()).isEmpty();
    }

    @Test
    void owedReadingHoldsUpNoEventOfItsEnterprise() {
        outages.beat(refused(1, false), START);
        Instant now = clock.instant();
        store.run(tx -> tx.callbacks()
                .insert(CallbackRow.arrived(SUITE, "wpB", "change_contact:update_user", "<xml/>", "d", now, now)));

        List<CallbackLane> due = store.inTransaction(tx -> tx.callbacks().dueLanes(now, 10));

        assertThat(due).contains(new CallbackLane(SUITE, "wpB"));
        assertThat(store.<Optional<Instant>>inTransaction(tx -> tx.callbacks().oldest(SUITE, State.WAITING)))
                .as("what is not due is not late")
                .contains(now);
    }

    @Test
    void aStartThatFreesTheLeasesOfDeadProcessesKeepsTheLastSignOfLife() {
        outages.beat(Optional.empty(), START);
        clock.advance(Duration.ofMinutes(5));
        store.run(LostRuns::endAll);

        restarted();

        assertThat(kept()).hasSize(4);
    }

    @Test
    void restartAfterASilenceOwesReadingsAndTellsWhoMayHaveBeenMissed() {
        outages.beat(Optional.empty(), START);
        clock.advance(Duration.ofMinutes(5));

        restarted();

        assertThat(kept()).hasSize(4);
        assertThat(outages.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("outage");
            assertThat(finding.urgency()).isEqualTo(Finding.Urgency.WARNING);
            assertThat(finding.place()).contains(SUITE);
            assertThat(finding.cause()).contains("from 2026-11-01T08:00:00Z to 2026-11-01T08:05:00Z", "missing");
            assertThat(finding.remedy()).contains("scan again", "auths:link", "auths:retry");
            assertThat(finding.since()).isEqualTo(START);
        });
    }

    @Test
    void shortRestartIsNoOutage() {
        outages.beat(Optional.empty(), START);
        clock.advance(Outages.UNNOTICED);

        restarted();

        assertThat(kept()).isEmpty();
    }

    @Test
    void crashWhileReadingsAreOwedOwesTheRestAndNoneTwice() {
        outages.beat(Optional.empty(), START);
        clock.advance(Duration.ofMinutes(5));
        store.breakAfter(2, () -> new StoreException("away"));
        assertThatThrownBy(this::restarted).isInstanceOf(StoreException.class);
        store.mend();

        restarted();

        assertThat(kept())
                .filteredOn(row -> row.kind().equals("corpkit:reread"))
                .hasSize(3);
        assertThat(kept())
                .filteredOn(row -> row.kind().equals("corpkit:outage"))
                .hasSize(1);
    }

    @Test
    void whileAnotherNodeKeepsCallbacksASilentNodeIsNoOutage() {
        Outages other = new Outages(SUITE, store, clock);
        outages.beat(Optional.empty(), START);
        for (int beat = 0; beat < 30; beat++) {
            clock.advance(Outages.BEAT);
            other.beat(Optional.empty(), START);
        }

        restarted();
        clock.advance(Outages.BEAT);
        other.beat(Optional.empty(), START);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whileOnlyTheStoreWasAwayNobodyIsAskedToScanUnlessOneWasRefused() {
        outages.beat(Optional.empty(), START);
        clock.advance(Duration.ofMinutes(5));
        outages.beat(refused(7, false), START);
        assertThat(kept()).hasSize(3);
        assertThat(outages.findings()).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        outages.beat(refused(1, true), START);
        assertThat(outages.findings()).hasSize(1);
    }

    @Test
    void lostAuthorizationIsToldUntilAPersonSeesToItOrAWeekIsOver() {
        outages.beat(refused(1, true), START);
        CallbackRow told = kept().stream()
                .filter(row -> row.kind().equals("corpkit:outage"))
                .findFirst()
                .orElseThrow();
        assertThat(told.dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(EventReader.read(told.message())).as("asks for nothing").isInstanceOf(UnknownEvent.class);
        assertThat(outages.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("auths:retry " + SUITE + " " + told.id()));

        store.run(tx -> tx.callbacks().update(List.of(told.with(State.DONE, 1, told.dueAt(), null))));
        outages.beat(Optional.empty(), START);

        assertThat(outages.findings()).isEmpty();
    }

    @Test
    void nextOutageOwesAgainOnlyWhatHasBegun() {
        outages.beat(refused(1, false), START);
        clock.advance(Outages.STEP);

        outages.beat(refused(1, false), START);

        assertThat(kept())
                .extracting(CallbackRow::corpId)
                .as("that of the third has not begun, and comes after this outage, too")
                .containsExactlyInAnyOrder("~wp<&>", "~wpA", "~wpB", "~wp<&>", "~wpA");
    }

    private Optional<Unkept> refused(long count, boolean authorizes) {
        return Optional.of(new Unkept(clock.instant().minusSeconds(3), clock.instant(), count, authorizes));
    }

    private void restarted() {
        outages = new Outages(SUITE, store, clock);
        outages.beat(Optional.empty(), clock.instant());
    }

    private List<CallbackRow> kept() {
        return store.inTransaction(tx -> tx.callbacks().newest(SUITE, 100)).stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }
}
