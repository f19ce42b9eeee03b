package dev.corpkit.corps.shell;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.qywxproxy.QywxProxyType;
import dev.corpkit.corps.qywxproxy.RunningSystem;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads. */
class CommandsTest {

    private static final String NAME = "corps.A";

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final RunningSystem system = RunningSystem.on(store, FakeClock.at("2026-11-01T08:00:00Z"));
    private final FakeApp first = new FakeApp("first");
    private final FakeApp second = new FakeApp("second");
    private final FakeApps apps = new FakeApps(first, second);
    private final Screen screen = new Screen();
    private final CorpsCommands corps = new CorpsCommands(apps);

    @BeforeEach
    void organization() {
        declare(first);
        OrgKey org = new OrgKey("first", NAME);
        store.run(tx -> {
            tx.orgs().lock(org);
            tx.depts()
                    .insert(
                            org,
                            List.of(
                                    dept("1").named("示例企业").row(),
                                    dept("2").named("Research").order(2).row(),
                                    dept("3").named("Lab").under("2").row(),
                                    dept("4").named("Sales").order(1).row()));
            tx.members()
                    .insert(
                            org,
                            List.of(
                                    member("a").named("PRIVATE").row(),
                                    member("b").activation(Activation.DISABLED).row(),
                                    member("c").offlineByHand().row(),
                                    member("d").outOfScope().row()));
            tx.deptLinks()
                    .insert(
                            org,
                            List.of(
                                    new DeptLink("a", "2", 0, false),
                                    new DeptLink("a", "3", 0, false),
                                    new DeptLink("b", "3", 0, false),
                                    new DeptLink("d", "1", 0, false)));
        });
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void listCountsHeadsAndTellsWhoWasNeverSynced() {
        corps.list(screen.session());
        assertThat(screen.lines())
                .containsExactly(
                        "APP    ORGANIZATION  ENTERPRISE  DEPTS  ACTIVE  OFFLINE  LAST SYNC  TITLE           NOTES",
                        "first  corps.A       wpA         4      3       1        never      Title of first");
    }

    @Test
    void listTellsWhichOrganizationsHaveNoFilesAndShowsNoControlCharacters() {
        second.withDerived("corps.wwB", "corps.Template", first.getElement(NAME));
        corps.list(screen.session());
        assertThat(screen.lines())
                .filteredOn(line -> line.endsWith("derived from corps.Template"))
                .hasSize(1);
        Table table = new Table("TITLE");
        table.row("a\u001b[2Jb\n");
        table.print(screen.session().getConsole());
        assertThat(screen.text()).contains("a?[2Jb?");
    }

    @Test
    void treeCountsAMemberOfTwoDepartmentsOnceAbove() {
        corps.tree(screen.session(), "", 15, 1000, NAME);
        assertThat(screen.lines())
                .containsExactly("示例企业  [1]  3", "├─ Research  [2]  2", "│  └─ Lab  [3]  2", "└─ Sales  [4]  0");
    }

    @Test
    void treeCanBeCut() {
        corps.tree(screen.session(), "", 1, 1, NAME);
        assertThat(screen.lines()).containsExactly("示例企业  [1]  3", "├─ Research  [2]  2", "└─ … 1 more");
    }

    @Test
    void membersAreListedByIdAndNamesOnlyWhenAskedFor() {
        corps.members(screen.session(), "", "", 50, false, NAME);
        assertThat(screen.text()).doesNotContain("PRIVATE");
        assertThat(screen.lines())
                .containsExactly(
                        "MEMBER  STATUS   DEPARTMENTS  NOTES",
                        "a       active   2,3",
                        "b       active   3            disabled",
                        "c       offline               by hand",
                        "d       active   1            out of scope");
        corps.members(screen.session(), "", "active", 1, true, NAME);
        assertThat(screen.text()).contains("PRIVATE", "… 2 more; see --limit");
    }

    @Test
    void aNameThatSeveralAppsDeclareAsksForTheApp() {
        declare(second);
        assertThatThrownBy(() -> corps.tree(screen.session(), "", 15, 1000, NAME))
                .hasMessage("corps.A is declared by several apps: [first/corps.A, second/corps.A]."
                        + " Add --app and the app's id.");
        corps.tree(screen.session(), "first", 0, 1000, NAME);
        assertThat(screen.lines()).containsExactly("示例企业  [1]  3");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> corps.tree(screen.session(), "", 15, 1000, "corps.B"))
                .hasMessage("No corps.B is loaded. Loaded: [first/corps.A]. See corps:problems.");
    }

    @Test
    void aSyncThatFailsSaysWhyAndTheOthersGoOn() {
        declare(second);
        assertThatThrownBy(() -> corps.sync(screen.session(), "", "all"))
                .hasMessage("Not synced: [first/corps.A, second/corps.A]");
        assertThat(screen.text())
                .contains("first/corps.A: failed. The auth element auths.A")
                .contains("second/corps.A: failed.");
    }

    @Test
    void problemsAreSentencesAndNoneIsSaidSo() {
        corps.problems(screen.session());
        assertThat(screen.lines()).containsExactly("No problems.");
        apps.problems.add(new ElementProblem(
                "first", "corps.X", "first/corps/X/X.json", "corpId", "a text that is not blank", "nothing"));
        corps.problems(screen.session());
        assertThat(screen.lines())
                .containsExactly("element corps.X of app first: first/corps/X/X.json field 'corpId':"
                        + " expected a text that is not blank, found nothing");
    }

    private void declare(FakeApp app) {
        app.with(
                NAME,
                new QywxProxyType(system)
                        .create(new ElementDefinition(
                                app,
                                NAME,
                                QywxProxyType.FULL_NAME,
                                "Title of " + app.getAppId(),
                                "1.0.0",
                                Map.of("corpId", "wpA", "authFullName", "auths.A", "autoInit", false))));
    }
}
