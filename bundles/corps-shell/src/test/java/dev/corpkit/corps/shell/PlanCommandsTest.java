package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.PlanOutdatedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G4")
class PlanCommandsTest {

    private static final Told.Plan OPEN = Told.plan(
            "p1",
            "open",
            Map.of(SyncCount.MEMBERS_MOVED, 2, SyncCount.HELD, 9),
            Told.moved("a"),
            Told.moved("b c"),
            Told.renamed("3"));

    private final FakeCorp corp = new FakeCorp("first", "corps.A");
    private final Shell shell = Shell.ofCorps(
            new PlanCommands(new Instances(new FakeApps(new FakeApp("first").with("corps.A", corp.corp())))));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aDryRunTellsCountsAndChangesButNoNamesAndTheNextStep() throws Exception {
        corp.answer("planSync", asked -> {
            ((SyncProgress) asked[0]).progress(SyncProgress.Phase.PLAN, 0, 0);
            return OPEN;
        });

        assertThat(shell.run("corps:plan --limit 2 corps.A"))
                .containsExactly(
                        "first/corps.A: plan p1, open, made at 2026-11-01T08:00:00Z from revision 12",
                        "  members moved 2, held 9",
                        "  held: More than 20 % would leave.",
                        "KIND    ID   ACTION   FIELDS",
                        "member  a    updated  name; deptIds 2 → 3,4",
                        "member  b c  updated  name; deptIds 2 → 3,4",
                        "… 1 more; see --limit",
                        "Write it: corps:apply --app first corps.A p1",
                        "Or drop it: corps:reject --app first corps.A p1");
    }

    @Test
    void namesAreShownOnlyWhereTheyAreAskedFor() throws Exception {
        corp.answer("planSync", OPEN);

        assertThat(shell.run("corps:plan corps.A --names"))
                .contains("member  a    updated  name OLD NAME → NEW NAME; deptIds 2 → 3,4");
        assertThat(shell.run("corps:plan corps.A"))
                .contains("dept    3    updated  name Lab → -")
                .noneMatch(line -> line.contains("OLD NAME") || line.contains("NEW NAME"));
    }

    @Test
    void plansAreListedWithWhatIsHeld() throws Exception {
        corp.answer("getPlans", List.of(OPEN, Told.plan("p0", "held", Map.of(SyncCount.HELD, 9))));

        assertThat(shell.run("corps:plans corps.A"))
                .containsExactly(
                        "PLAN  STATE  MADE AT               CHANGES",
                        "p1    open   2026-11-01T08:00:00Z  members moved 2, held 9",
                        "p0    held   2026-11-01T08:00:00Z  held 9");
    }

    @Test
    void aPlanIsShownWithWhatCanBeDoneWithIt() throws Exception {
        corp.answer("getPlan", asked -> switch ((String) asked[0]) {
            case "two words" -> Told.plan("two words", "held", Map.of(SyncCount.HELD, 9));
            case "old" -> Told.plan("old", "outdated", Map.of());
            case "kept" -> Told.plan("kept", "rejected", Map.of());
            default -> null;
        });

        assertThat(shell.run("corps:show corps.A 'two words'"))
                .contains(
                        "These removals wait. Do them: corps:approve --app first corps.A 'two words'",
                        "Or drop it: corps:reject --app first corps.A 'two words'");
        assertThat(shell.run("corps:show corps.A old")).contains("It is outdated: nothing more can be done with it.");
        assertThat(shell.run("corps:show corps.A kept"))
                .contains("It is rejected: it is not done. Held removals can still be done: corps:approve --app first"
                        + " corps.A kept");
        assertThatThrownBy(() -> shell.run("corps:show corps.A none"))
                .hasMessage("No plan none of first/corps.A is kept. What is kept: corps:plans --app first corps.A");
    }

    @Test
    void aPlanIsAppliedAndReported() throws Exception {
        corp.answer("applyPlan", Told.report("p1", Outcome.COMPLETE, Map.of(SyncCount.MEMBERS_MOVED, 2)));

        assertThat(shell.run("corps:apply corps.A p1"))
                .containsExactly("first/corps.A: complete in 2000 ms with 7 calls to WeCom", "  members moved 2");
        assertThat(corp.asked).containsExactly("applyPlan[p1]");
    }

    @Test
    void anOutdatedPlanIsRefusedAndTheNewOneNamed() {
        corp.answer("applyPlan", asked -> {
            throw new PlanOutdatedException("Plan p1 was made from revision 12, now it is 13.", OPEN);
        });
        assertThatThrownBy(() -> shell.run("corps:apply corps.A p1"))
                .hasMessage("Plan p1 was made from revision 12, now it is 13. Nothing was written."
                        + " Look at the new plan: corps:show --app first corps.A p1");

        corp.answer("applyPlan", asked -> {
            throw new PlanOutdatedException("Plan p1 is outdated.", null);
        });
        assertThatThrownBy(() -> shell.run("corps:apply corps.A p1")).hasMessage("Plan p1 is outdated.");
    }

    @Test
    void aRunIsTakenBackOnlyAfterAYes() throws Exception {
        corp.answer("planTakeBack", OPEN);
        corp.answer("applyPlan", Told.report("p1", Outcome.COMPLETE, Map.of(SyncCount.MEMBERS_RETURNED, 2)));

        assertThat(shell.run("corps:takeback corps.A r1")).contains("Write it: corps:apply --app first corps.A p1");
        assertThat(corp.asked).containsExactly("planTakeBack[r1]");

        assertThat(shell.run("corps:takeback corps.A r1 --yes"))
                .contains(
                        "Took back the run r1, as the run p1:",
                        "  members returned 2",
                        "The next sync goes by WeCom's answer again. To undo this: corps:takeback --app first corps.A p1")
                .noneMatch(line -> line.startsWith("Write it"));
        assertThat(corp.asked).contains("applyPlan[p1]");
    }

    @Test
    void anUnknownRunIsAnsweredInItsOwnWords() {
        corp.answer("planTakeBack", asked -> {
            throw new CorpArgumentException("takeBackRun: no run none");
        });
        assertThatThrownBy(() -> shell.run("corps:takeback corps.A none")).hasMessage("takeBackRun: no run none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corps:plan",
                "corps:plan a b",
                "corps:plan --wrong",
                "corps:plans",
                "corps:show corps.A",
                "corps:apply corps.A",
                "corps:apply corps.A ''",
                "corps:apply corps.A p1 p2",
                "corps:takeback corps.A"
            })
    void wrongWordsAreAnsweredWithTheUsage(String line) {
        assertThatThrownBy(() -> shell.run(line)).hasMessageStartingWith("Usage: " + line.split(" ")[0]);
        assertThat(corp.asked).isEmpty();
    }

    @Test
    void aLimitIsANumber() {
        assertThatThrownBy(() -> shell.run("corps:plan --limit many corps.A"))
                .hasMessage("--limit must be a whole number from 1 to 1000000");
        assertThat(corp.asked).isEmpty();
    }
}
