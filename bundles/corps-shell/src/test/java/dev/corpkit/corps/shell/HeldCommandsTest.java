package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G1")
class HeldCommandsTest {

    private static final Told.Plan HELD = Told.plan("r7", "held", Map.of(SyncCount.HELD, 9));

    private final FakeCorp first = new FakeCorp("first", "corps.A").answer("getPlans", List.of(HELD));
    private final FakeCorp second = new FakeCorp("second", "corps.B")
            .answer("getPlans", List.of(Told.plan("p1", "open", Map.of()), Told.plan("r2", "rejected", Map.of())));
    private final FakeOrphans orphans = new FakeOrphans();
    private final Instances instances = new Instances(new FakeApps(
            new FakeApp("first").with("corps.A", first.corp()), new FakeApp("second").with("corps.B", second.corp())));
    private final Shell shell = Shell.ofCorps(new HeldCommands(instances, new Orphans(instances, orphans)));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void whatWaitsIsListedOverAllOrganizations() throws Exception {
        assertThat(shell.run("corps:held"))
                .containsExactly(
                        "APP    ORGANIZATION  HELD  SINCE                 PLAN  REASON",
                        "first  corps.A       9     2026-11-01T08:00:00Z  r7    More than 20 % would leave.");
        assertThat(shell.run("corps:held --app second")).hasSize(1);
    }

    @Test
    void heldRemovalsOfAnOrganizationWithoutElementAreListedAsSuch() throws Exception {
        orphans.found.add(FakeOrphans.orphan("gone", "corps.Old", 7, "r9"));
        orphans.found.add(FakeOrphans.orphan("gone", "corps.Quiet", 0, null));

        assertThat(shell.run("corps:held").get(2))
                .startsWith("gone   corps.Old")
                .contains("7", "r9", "without element", "corps:orphans");
        assertThat(shell.run("corps:held")).hasSize(3);
        assertThat(shell.run("corps:held --app first")).hasSize(2);
        assertThatThrownBy(() -> shell.run("corps:held corps.Old"))
                .hasMessageContainingAll("gone/corps.Old is without element", "7 held removals wait", "corps:orphans");
        assertThatThrownBy(() -> shell.run("corps:held corps.Nobody")).hasMessageContaining("No corps.Nobody");
    }

    @Test
    void whatIsHeldOfOneIsListedById() throws Exception {
        first.answer(
                "getPlan",
                Told.plan(
                        "r7",
                        "held",
                        Map.of(SyncCount.HELD, 1),
                        new Told.Change("member", "zhang", "left", List.of(new Told.Field("name", "PRIVATE", null)))));

        assertThat(shell.run("corps:held corps.A"))
                .contains(
                        "member  zhang  left    name",
                        "These removals wait. Do them: corps:approve --app first corps.A r7",
                        "Or drop it: corps:reject --app first corps.A r7")
                .noneMatch(line -> line.contains("PRIVATE"));
        assertThat(shell.run("corps:held corps.B")).containsExactly("Nothing of second/corps.B is held.");
    }

    @Test
    void whatIsApprovedIsReported() throws Exception {
        first.answer("approvePlan", Told.report("r8", Outcome.COMPLETE, Map.of(SyncCount.MEMBERS_OFFLINE, 9)));

        assertThat(shell.run("corps:approve corps.A r7")).contains("  members offline 9");
        assertThat(first.asked).containsExactly("approvePlan[r7]");
    }

    @Test
    void whoApprovesAndRejectsAndWhyIsHandedOn() throws Exception {
        List<Actor> actors = new ArrayList<>();
        first.answer("approvePlan", asked -> {
            actors.add(Actor.current());
            return Told.report("r8", Outcome.COMPLETE, Map.of());
        });
        first.answer("rejectPlan", asked -> {
            actors.add(Actor.current());
            return null;
        });

        shell.run("USER = alice; corps:approve --reason 'asked them' corps.A r7");
        shell.run("corps:reject corps.A r7");

        assertThat(actors)
                .containsExactly(new Actor("alice", "asked them"), Actor.named(System.getProperty("user.name")));
        assertThat(Actor.current()).isEqualTo(Actor.NOBODY);
    }

    @Test
    void whatALaterReadingOvertookIsRefusedInItsOwnWords() {
        first.answer("approvePlan", asked -> {
            throw new CorpArgumentException("Nothing is held under r6 any more; held now: r7");
        });
        assertThatThrownBy(() -> shell.run("corps:approve corps.A r6"))
                .hasMessage("Nothing is held under r6 any more; held now: r7");
    }

    @Test
    void whatIsRejectedIsSaidSo() throws Exception {
        first.answer("rejectPlan", (Object) null);

        assertThat(shell.run("corps:reject corps.A r7"))
                .containsExactly("Rejected r7 of first/corps.A: it is not done.");
        assertThat(first.asked).containsExactly("rejectPlan[r7]");
    }

    @Test
    void wrongWordsAreAnsweredWithTheUsage() {
        assertThatThrownBy(() -> shell.run("corps:held a b")).hasMessageStartingWith("Usage: corps:held");
        assertThatThrownBy(() -> shell.run("corps:approve corps.A")).hasMessageStartingWith("Usage: corps:approve");
        assertThatThrownBy(() -> shell.run("corps:reject corps.A")).hasMessageStartingWith("Usage: corps:reject");
    }
}
