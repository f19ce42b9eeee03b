package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.qywxproxy.api.ContactHints;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What {@code corps:sync} says, and how it ends. */
class SyncCommandsTest {

    private static final String REFUSED =
            "Members of department 2: WeCom user/list for %s failed: errcode 48002 (not allowed, hint 7). Grant it.";

    private final FakeApp app = new FakeApp("first");
    private final SyncCommands corps = new SyncCommands(new Instances(new FakeApps(app)));
    private final Screen screen = new Screen();

    @Test
    void aCompleteSyncEndsWithZeroEvenWhereRemovalsAreHeld() {
        declare("corps.A").answer("syncCorp", Told.report("r1", Outcome.COMPLETE, Map.of(SyncCount.HELD, 9)));
        sync("corps.A");
        assertThat(screen.status()).isEqualTo(0);
        assertThat(screen.text()).contains("first/corps.A: complete", "corps:held corps.A");
    }

    @Test
    void aPartialSyncEndsWithThree() {
        declare("corps.A").answer("syncCorp", Told.report("r1", Outcome.PARTIAL, Map.of(), "the scope is empty"));
        assertThatThrownBy(() -> sync("corps.A")).hasMessageContaining("first/corps.A was not read whole");
        assertThat(screen.status()).isEqualTo(3);
        assertThat(screen.text()).contains("first/corps.A: partial", "the scope is empty");
    }

    @Test
    void aSyncThatFailsSaysWhy() {
        declare("corps.A").answer("syncCorp", asked -> {
            throw new SyncFailedException("The auth element auths.A is gone.");
        });
        assertThatThrownBy(() -> sync("corps.A"))
                .isNotInstanceOf(IllegalArgumentException.class)
                .hasMessage("first/corps.A: failed. The auth element auths.A is gone.");
    }

    @Test
    void wrongWordsAreUsageAndAnUnknownNameIsNot() {
        assertThatThrownBy(() -> sync())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Usage: corps:sync");
        assertThatThrownBy(() -> sync("all", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sync("corps.B")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void allEndsWithASummaryByCauseAndTakesTheWorst() {
        declare("corps.A").answer("syncCorp", Told.report("r1", Outcome.COMPLETE, Map.of(SyncCount.HELD, 1)));
        for (String partial : List.of("corps.B", "corps.C")) {
            declare(partial)
                    .answer("getCorpId", "wp" + partial)
                    .answer(
                            "syncCorp",
                            Told.report("r1", Outcome.PARTIAL, Map.of(), REFUSED.formatted("wp" + partial)));
        }
        assertThatThrownBy(() -> sync("all")).hasMessageContaining("0 not synced, 2 not read whole");
        assertThat(screen.status()).isEqualTo(3);
        assertThat(screen.lines())
                .endsWith(
                        "All: 1 complete, 1 with held removals, 2 partial, 0 failed",
                        "  2 partial, user/list (48002): first/corps.B, first/corps.C");

        declare("corps.D").answer("syncCorp", asked -> {
            throw new SyncFailedException("The run of first/corps.D failed.");
        });
        assertThatThrownBy(() -> sync("all")).hasMessageContaining("1 not synced");
        assertThat(screen.status()).isEqualTo(1);
        assertThat(screen.lines()).endsWith("  1 failed, The run of … failed: first/corps.D");
    }

    @Test
    void theWholeTextOfAllIsAReportForEachAndASummary() {
        declare("corps.A").answer("syncCorp", Told.report("r1", Outcome.COMPLETE, Map.of(SyncCount.MEMBERS_MOVED, 2)));
        declare("corps.B").answer("syncCorp", Told.report("r1", Outcome.COMPLETE, Map.of(SyncCount.HELD, 1)));
        declare("corps.C")
                .answer("getCorpId", "wpC")
                .answer("getFindings", List.of(new Told.Finding("gap", "user/list", "A gap.", "", 1)))
                .answer("syncCorp", Told.report("r1", Outcome.PARTIAL, Map.of(), REFUSED.formatted("wpC")));
        declare("corps.D").answer("syncCorp", asked -> {
            throw new SyncFailedException("The run of first/corps.D failed and nothing changed: it is late");
        });
        declare("corps.E").answer("syncCorp", asked -> {
            throw new SyncCancelledException("The run of first/corps.E was cancelled; nothing changed");
        });

        assertThatThrownBy(() -> sync("all")).hasMessage("2 not synced, 1 not read whole; see corps:problems");
        assertThat(screen.lines())
                .containsExactly(
                        "first/corps.A: complete in 2000 ms with 7 calls to WeCom",
                        "  members moved 2",
                        "first/corps.B: complete in 2000 ms with 7 calls to WeCom",
                        "  held 1",
                        "  held: More than 20 % would leave.",
                        "  what waits, and how to decide: corps:held corps.A",
                        "first/corps.C: partial in 2000 ms with 7 calls to WeCom",
                        "  nothing changed",
                        "  problem: " + REFUSED.formatted("wpC"),
                        "  1 finding stands: corps:problems",
                        "first/corps.D: failed. The run of first/corps.D failed and nothing changed: it is late",
                        "first/corps.E: cancelled. The run of first/corps.E was cancelled; nothing changed",
                        "All: 2 complete, 1 with held removals, 1 partial, 2 failed",
                        "  1 partial, user/list (48002): first/corps.C",
                        "  1 failed, The run of … failed and nothing changed: it is late: first/corps.D",
                        "  1 failed, The run of … was cancelled; nothing changed: first/corps.E");
    }

    @Test
    void allThatGoWellEndWithZero() {
        declare("corps.A").answer("syncCorp", Told.report("r1", Outcome.COMPLETE, Map.of()));
        sync("all");
        assertThat(screen.status()).isEqualTo(0);
        assertThat(screen.lines()).endsWith("All: 1 complete, 0 partial, 0 failed");
    }

    @Test
    void progressIsForATerminalOnly() {
        declare("corps.A").answer("syncCorp", asked -> {
            ((SyncProgress) asked[0]).progress(SyncProgress.Phase.PLAN, 0, 0);
            ((SyncProgress) asked[0]).waiting("the full run r0", Told.NOW);
            ((SyncProgress) asked[0]).waiting("the full run r0", Told.NOW);
            return Told.report("r1", Outcome.COMPLETE, Map.of());
        });
        sync("corps.A");
        assertThat(screen.lines())
                .startsWith(
                        "  first/corps.A  waits for the full run r0, which keeps its turn until 2026-11-01T08:00:00Z, and"
                                + " longer while it goes on")
                .element(1)
                .asString()
                .startsWith("first/corps.A: complete");

        screen.terminalOf("alice");
        sync("corps.A");
        assertThat(screen.lines())
                .startsWith(
                        "  first/corps.A  plan",
                        "  first/corps.A  waits for the full run r0, which keeps its turn until 2026-11-01T08:00:00Z, and"
                                + " longer while it goes on");
    }

    @Test
    void membersAreReadAgainAloneAndWhatWasFoundIsSaid() {
        FakeCorp corp = declare("corps.A")
                .answer("syncCorp", asked -> {
                    assertThat(((ContactHints) asked[0]).users()).isEqualTo(Set.of("a", "nobody"));
                    assertThat(Actor.current()).isEqualTo(new Actor("alice", "she called"));
                    return Told.report("r1", Outcome.COMPLETE, Map.of(SyncCount.MEMBERS_MOVED, 1));
                })
                .answer("getMember", asked -> asked[0].equals("a") ? Told.member("a", "PRIVATE", "active", "2") : null);
        screen.terminalOf("alice");
        corps.sync(screen.session(), "", "she called", "corps.A", "a", "nobody");

        assertThat(screen.lines())
                .contains(
                        "  members moved 1",
                        "  a: active, departments 2",
                        "  nobody: WeCom does not show it, and it is not known here");
        assertThat(screen.text()).doesNotContain("PRIVATE");
        assertThat(corp.asked).filteredOn(asked -> asked.startsWith("syncCorp")).hasSize(1);
    }

    @Test
    void whoReadsMembersAgainIsToldForWhomItWaits() {
        AtomicReference<SyncProgress> watcher = new AtomicReference<>();
        declare("corps.A")
                .answer("watchSync", asked -> {
                    watcher.set((SyncProgress) asked[0]);
                    return (AutoCloseable) () -> watcher.set(null);
                })
                .answer("syncCorp", asked -> {
                    watcher.get().waiting("the full run r0", Told.NOW);
                    watcher.get().progress(SyncProgress.Phase.MEMBERS, 0, 1);
                    return Told.report("r1", Outcome.COMPLETE, Map.of());
                })
                .answer("getMember", (Object) null);
        sync("corps.A", "a");

        assertThat(watcher.get()).isNull();
        assertThat(screen.lines()).first().asString().contains("waits for the full run r0");
        assertThat(screen.lines()).element(1).asString().startsWith("first/corps.A: complete");
    }

    private void sync(String... names) {
        corps.sync(screen.session(), "", "", names);
    }

    private FakeCorp declare(String name) {
        FakeCorp corp = new FakeCorp("first", name).answer("syncCorp", (SyncReport) null);
        app.with(name, corp.corp());
        return corp;
    }
}
