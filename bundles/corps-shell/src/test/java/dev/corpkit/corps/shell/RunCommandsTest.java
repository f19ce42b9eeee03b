package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncItem.Fate;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RunCommandsTest {

    private static final SyncReport BEFORE = Told.report("r1", Outcome.COMPLETE, Map.of());

    private final FakeCorp corp = new FakeCorp("first", "corps.A");
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final AtomicReference<SyncProgress> watcher = new AtomicReference<>();
    private Runnable meanwhile = () -> {};
    private final Shell shell = Shell.ofCorps(new RunCommands(
            new Instances(new FakeApps(new FakeApp("first").with("corps.A", corp.corp()))), clock, length -> {
                clock.advance(length);
                meanwhile.run();
            }));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void runsTellHowTheyEndedAndWhatWentWrong() throws Exception {
        corp.answer(
                "getReports",
                List.of(
                        Told.report("r2", Outcome.FAILED, Map.of(), "No department list.", "And more.")
                                .of("full", Actor.named("schedule")),
                        withItems("r1", 3).of("approval", new Actor("alice", "asked them"))));

        assertThat(shell.run("corps:runs corps.A"))
                .containsExactly(
                        "RUN  KIND      BY        ENDED                          TOOK     CALLS  CHANGES          REASON"
                                + "      PROBLEMS",
                        "r2   full      schedule  FAILED 2026-11-01T08:00:00Z    2000 ms  7      nothing changed"
                                + "              No department list. (and 1 more)",
                        "r1   approval  alice     COMPLETE 2026-11-01T08:00:00Z  2000 ms  7      members added 1"
                                + "  asked them  3 items held, skipped or failed");
        assertThat(shell.run("corps:runs --phases --limit 5 corps.A").get(2)).endsWith("scope 20 ms, members 1500 ms");
        assertThat(corp.asked).containsExactly("getReports[20]", "getReports[5]");
    }

    @Test
    @Tag("G3")
    void declaredResignationIsNoProblem() throws Exception {
        corp.answer("getReports", List.of(declared("r1", "left in May", "m1", "m2")));

        assertThat(shell.run("corps:runs corps.A").get(1))
                .contains("members offline 2")
                .doesNotContain("items");
    }

    private static SyncReport declared(String runId, String reason, String... members) {
        return Told.report(
                runId,
                Map.of(SyncCount.MEMBERS_OFFLINE, members.length),
                Stream.of(members)
                        .map(id -> new SyncItem(Fate.DECLARED, "member", id, reason))
                        .toList());
    }

    @Test
    void aSyncThatIsUnderWayIsCancelled() throws Exception {
        corp.answer("cancelSync", true);
        assertThat(shell.run("corps:cancel corps.A"))
                .containsExactly("The sync of first/corps.A ends at its next step, with nothing changed."
                        + " How it ended: corps:runs --app first corps.A");
        corp.answer("cancelSync", false);
        assertThat(shell.run("corps:cancel corps.A")).containsExactly("No sync of first/corps.A is under way.");
    }

    @Test
    void watchingPrintsProgressUntilTheRunEnds() throws Exception {
        watched();
        meanwhile = () -> {
            watcher.get().progress(Phase.MEMBERS, 4, 4);
            corp.answer("getLastReport", withItems("r2", 12));
        };

        assertThat(shell.run("corps:watch --timeout 600 corps.A"))
                .startsWith(
                        "Watching first/corps.A; nothing shows while no sync makes a step. Enter ends it.",
                        "  first/corps.A  members  4/4",
                        "first/corps.A: complete in 2000 ms with 7 calls to WeCom",
                        "  members added 1",
                        "    failed member m0: too long")
                .endsWith("    … 2 more", "  took: scope 20 ms, members 1500 ms");
        assertThat(watcher.get()).isNull();
    }

    @Test
    void watchingEndsAfterItsTimeAndIsTakenAway() throws Exception {
        watched();

        Shell.Ended ended = shell.end("corps:watch --timeout 60 corps.A");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).endsWith("No run ended while this was watching.\n");
        assertThat(clock.instant()).isEqualTo(Told.NOW.plusSeconds(60));
        assertThat(watcher.get()).isNull();
    }

    @Test
    void whereNobodyCanWatchItEndsAtOnceAndSaysWhatToDo() {
        watched();

        Shell.Ended ended = shell.end("corps:watch corps.A");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("no terminal", "corps:runs", "--timeout SECONDS");
        assertThat(clock.instant()).isEqualTo(Told.NOW);
    }

    @Test
    void watchingEndsAsTheRunDid() {
        watched();
        meanwhile = () -> corp.answer("getLastReport", Told.report("r2", Outcome.FAILED, Map.of(), "Refused."));

        Shell.Ended ended = shell.end("corps:watch --timeout 60 corps.A");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).contains("first/corps.A failed: see the problems above");
    }

    @Test
    @Tag("G5")
    void ofARunThatLostItsProcessNothingIsInvented() throws Exception {
        SyncReport lost = Told.report("r1", Outcome.FAILED, Map.of(), "Its process ended.")
                .of("full", Actor.named("alice"))
                .lost();
        corp.answer("getReports", List.of(lost));

        assertThat(shell.run("corps:runs corps.A"))
                .element(1)
                .asString()
                .contains("FAILED, last alive 2026-11-01T08:00:00Z  unknown  unknown  nothing changed");
        assertThat(lost.toString()).contains(" lost").doesNotContain("tookMs", "calls");
    }

    @Test
    void watchingEndsWithAKey() throws Exception {
        watched();

        assertThat(shell.run("TERM = xterm; corps:watch corps.A", "\n"))
                .endsWith("No run ended while this was watching.");
        assertThat(clock.instant()).isEqualTo(Told.NOW);
    }

    @Test
    void wrongWordsAreAnsweredWithTheUsage() {
        assertThatThrownBy(() -> shell.run("corps:runs")).hasMessageStartingWith("Usage: corps:runs");
        assertThatThrownBy(() -> shell.run("corps:cancel")).hasMessageStartingWith("Usage: corps:cancel");
        assertThatThrownBy(() -> shell.run("corps:watch")).hasMessageStartingWith("Usage: corps:watch");
        assertThatThrownBy(() -> shell.run("corps:watch -t 0 corps.A")).hasMessageStartingWith("--timeout must be");
    }

    private void watched() {
        corp.answer("getLastReport", BEFORE);
        corp.answer("watchSync", asked -> {
            watcher.set((SyncProgress) asked[0]);
            return (AutoCloseable) () -> watcher.set(null);
        });
    }

    private static SyncReport withItems(String runId, int items) {
        return new SyncReport(
                runId,
                "corps.A",
                Outcome.COMPLETE,
                Told.NOW.minusSeconds(2),
                Told.NOW,
                7,
                Map.of(SyncCount.MEMBERS_ADDED, 1),
                List.of(),
                List.of(),
                Map.of(Phase.SCOPE, Duration.ofMillis(20), Phase.MEMBERS, Duration.ofMillis(1500)),
                IntStream.range(0, items)
                        .mapToObj(number -> new SyncItem(Fate.FAILED, "member", "m" + number, "too long"))
                        .toList());
    }
}
