package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.RunRow;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who did it, and why, stays with runs and history (contract row H1). */
class ActorTest {

    private static final Actor ALICE = new Actor("alice", "asked them");

    private final Mirror mirror = new Mirror();

    @Test
    @Tag("H1")
    void runsAndHistoryKeepWhoAndWhyAndWhatItWas() {
        SyncReport report = ALICE.call(() -> mirror.sync(wecom().member("a", "2")));

        assertThat(report.getKind()).isEqualTo("full");
        assertThat(report.getActor()).isEqualTo("alice");
        assertThat(mirror.runs().get(0).report().getReason()).isEqualTo("asked them");
        List<HistoryRow> history = mirror.ask(tx -> tx.history().ofRun(mirror.org, report.getRunId()));
        assertThat(history).isNotEmpty().allMatch(row -> row.actor().equals(ALICE));
        assertThat(mirror.sync(wecom()).getActor()).isEmpty();
    }

    @Test
    @Tag("G1")
    void aRejectionIsRecordedWithWhoAndWhyAndMakesNoNewState() {
        Mirror guarded = mirror.guarded(new GuardSettings(0, 100, 0));
        guarded.sync(wecom().member("a", "2").member("b", "2"));
        mirror.deleted("a");
        SyncReport held = guarded.sync(wecom().member("b", "2"));
        String plan = guarded.planSync(wecom().member("b", "2").complete()).planId();

        ALICE.run(() -> guarded.reject(held.getRunId()));

        RunRow rejection = guarded.runs().get(0);
        assertThat(rejection.kind()).isEqualTo(RunRow.Kind.REJECTION);
        assertThat(rejection.report().getKind()).isEqualTo("rejection");
        assertThat(rejection.report().getActor()).isEqualTo("alice");
        assertThat(rejection.report().getReason()).isEqualTo("plan " + held.getRunId() + ": asked them");
        assertThat(guarded.engine
                        .review()
                        .apply(guarded.target(), plan, RunHooks.NONE, SyncProgress.NONE)
                        .getOutcome())
                .isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void aTextTooLongIsCut() {
        SyncReport report =
                new Actor("x".repeat(1000), "y".repeat(1000)).call(() -> mirror.sync(wecom().member("a", "2")));
        assertThat(mirror.<List<HistoryRow>>ask(tx -> tx.history().ofRun(mirror.org, report.getRunId())))
                .allMatch(row -> row.actor().name().length() == 100
                        && row.actor().reason().length() == 500);
    }

    @Test
    void oneActorDoesNotLeakIntoAnothersWork() {
        ALICE.run(() ->
                Actor.named("bob").run(() -> assertThat(Actor.current().name()).isEqualTo("bob")));
        ALICE.run(() -> assertThat(Actor.named("event").unlessSaid()).isEqualTo(ALICE));
        assertThat(Actor.current()).isEqualTo(Actor.NOBODY);
        assertThat(Actor.named("event").unlessSaid().name()).isEqualTo("event");
    }
}
