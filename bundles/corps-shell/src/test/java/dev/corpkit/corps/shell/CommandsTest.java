package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator reads. */
class CommandsTest {

    private static final String NAME = "corps.A";

    private final FakeApp first = new FakeApp("first");
    private final FakeApp second = new FakeApp("second");
    private final FakeApps apps = new FakeApps(first, second);
    private final Screen screen = new Screen();
    private final CorpsCommands corps = new CorpsCommands(new Instances(apps));
    private final MemberCommands members = new MemberCommands(new Instances(apps));
    private final List<CorpMember> people = List.of(
            Told.member("a", "PRIVATE", "active", "2", "3"),
            new Told.Member("b", "b", "b", "active", true, false, false, false, false, List.of("3"), null, "", ""),
            new Told.Member("c", "c", "c", "offline", false, false, true, false, false, List.of(), null, "", ""),
            new Told.Member("d", "d", "d", "active", false, false, false, true, false, List.of("1"), null, "", ""));
    private FakeCorp corp = new FakeCorp("first", NAME);

    @BeforeEach
    void organization() {
        corp = declare(first);
    }

    @Test
    void listCountsHeadsAndTellsWhoWasNeverSynced() {
        corps.list(screen.session());
        assertThat(screen.lines())
                .containsExactly(
                        "APP    ORGANIZATION  ENTERPRISE  DEPTS  ACTIVE  OFFLINE  OUT OF SCOPE  HELD  LAST SYNC  TITLE           NOTES",
                        "first  corps.A       wpA         4      3       1        2                   never      Title of first");
    }

    @Test
    void listsFailWhereNoAppIsLoadedAndSomethingIsWrong() {
        FakeApps none = new FakeApps();
        CorpsCommands listed = new CorpsCommands(new Instances(none));
        AuthsCommands auths = new AuthsCommands(new Instances(none));
        listed.list(screen.session());
        assertThat(screen.lines()).as("healthy and empty").hasSize(1);

        none.problems.add(new ElementProblem("/nowhere/apps", null, "/nowhere/apps", null, "a folder", "nothing"));
        assertThatThrownBy(() -> listed.list(screen.session())).hasMessage("No app is loaded: see corps:problems");
        assertThatThrownBy(() -> auths.list(screen.session())).hasMessage("No app is loaded: see corps:problems");
    }

    @Test
    void listTellsWhatIsHeldAndThatTheLastSyncFailedAndWhichWasWell() {
        SyncReport failed = Told.report("r2", Outcome.FAILED, Map.of(), "suspended");
        SyncReport good = Told.report("r1", Outcome.COMPLETE, Map.of());
        corp.answer("getCorpInfo", Map.of("heldCount", 12)).answer("getLastSync", failed);
        corp.answer("getLastGoodSync", good);
        corps.list(screen.session());
        assertThat(screen.lines().get(1))
                .contains(" 12 ", "FAILED 2026-11-01T08:00:00Z, before COMPLETE 2026-11-01T08:00:00Z");

        corp.answer("getLastGoodSync", (Object) null);
        corps.list(screen.session());
        assertThat(screen.lines().get(1)).contains("FAILED 2026-11-01T08:00:00Z  Title");

        corp.answer("getLastSync", good);
        corps.list(screen.session());
        assertThat(screen.lines().get(1)).contains("12    COMPLETE 2026-11-01T08:00:00Z  Title");
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
        corps.tree(screen.session(), "", "15", "1000", NAME);
        assertThat(screen.lines())
                .containsExactly("示例企业  [1]  3", "├─ Research  [2]  2", "│  └─ Lab  [3]  2", "└─ Sales  [4]  0");
    }

    @Test
    void treeCanBeCut() {
        corps.tree(screen.session(), "", "1", "1", NAME);
        assertThat(screen.lines()).containsExactly("示例企业  [1]  3", "├─ Research  [2]  2", "└─ … 1 more");
    }

    @Test
    void membersAreListedByIdAndNamesOnlyWhenAskedFor() {
        members.members(screen.session(), "", "", "50", false, NAME);
        assertThat(screen.text()).doesNotContain("PRIVATE");
        assertThat(screen.lines())
                .containsExactly(
                        "MEMBER  STATUS   DEPARTMENTS  NOTES",
                        "a       active   2,3",
                        "b       active   3            disabled",
                        "c       offline               by hand",
                        "d       active   1            out of scope");
        members.members(screen.session(), "", "active", "1", true, NAME);
        assertThat(screen.text()).contains("PRIVATE", "… 2 more; see --limit");
    }

    @Test
    @Tag("G1")
    void membersWhoseRemovalIsHeldOrWasRejectedAreNoted() {
        corp.answer(
                "getPlans",
                List.of(
                        held("r1", "held", "a", SyncItem.Fate.HELD),
                        held("r2", "rejected", "b", SyncItem.Fate.REJECTED)));
        members.members(screen.session(), "", "", "50", false, NAME);
        assertThat(screen.lines())
                .contains(
                        "a       active   2,3          removal held",
                        "b       active   3            disabled, removal rejected");
    }

    private static Told.Plan held(String id, String state, String memberId, SyncItem.Fate fate) {
        SyncItem item = new SyncItem(fate, "member", memberId, "rejected is no word to go by");
        return new Told.Plan(id, state, Told.NOW, 1, Told.report(id, Map.of(), List.of(item)), List.of());
    }

    @Test
    void aNameThatSeveralAppsDeclareAsksForTheApp() {
        declare(second);
        assertThatThrownBy(() -> corps.tree(screen.session(), "", "15", "1000", NAME))
                .hasMessage("corps.A is declared by several apps: first/corps.A, second/corps.A."
                        + " Add --app and the app's id.");
        corps.tree(screen.session(), "first", "0", "1000", NAME);
        assertThat(screen.lines()).containsExactly("示例企业  [1]  3");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> corps.tree(screen.session(), "", "15", "1000", "corps.B"))
                .hasMessage(
                        "No corps.B is loaded. Loaded: first/corps.A. See corps:problems; data without an element is in corps:orphans.");
    }

    @Test
    void aSmallerRunSinceIsNoLastSync() {
        corp.answer("getLastReport", Told.report("e1", Outcome.COMPLETE, Map.of()));
        corps.list(screen.session());
        assertThat(screen.lines().get(1)).contains("never");
    }

    @Test
    @Tag("G3")
    void listTellsThatAScopeIsEmpty() {
        corp.answer("getFindings", List.of(new Told.Finding("scope", "visible scope", "It is empty", "Set it", 1)));
        corps.list(screen.session());
        assertThat(screen.lines().get(1))
                .endsWith("empty visible scope since 2026-11-01T08:00:00Z: its administrator must set it");
    }

    @Test
    void aTreeOfFiveThousandLevelsIsPrinted() {
        List<CorpDept> deep = new ArrayList<>(List.of(Told.dept("1", "Root", null)));
        IntStream.rangeClosed(2, 5000)
                .forEach(id -> deep.add(Told.dept(String.valueOf(id), "D", String.valueOf(id - 1))));
        corp.answer("getDepts", deep)
                .answer(
                        "getMembers",
                        List.of(
                                Told.member("a", "a", "active", "5000"),
                                Told.member("b", "b", "active", "5000", "4999")));

        corps.tree(screen.session(), "", "5000", "1000", NAME);

        assertThat(screen.lines()).hasSize(5000).startsWith("Root  [1]  2", "└─ D  [2]  2");
        assertThat(screen.lines().get(4999))
                .endsWith("(level 4999) D  [5000]  2")
                .hasSizeLessThan(200);
    }

    private FakeCorp declare(FakeApp app) {
        FakeCorp declared = new FakeCorp(app.getAppId(), NAME)
                .answer(
                        "getDepts",
                        List.of(
                                Told.dept("1", "示例企业", null),
                                Told.dept("2", "Research", "1"),
                                Told.dept("3", "Lab", "2"),
                                Told.dept("4", "Sales", "1")))
                .answer(
                        "getMembers",
                        asked -> people.stream()
                                .filter(member ->
                                        asked[0] == null || member.getStatus().equals(asked[0]))
                                .toList())
                .answer(
                        "getCorpInfo",
                        Map.of("deptCount", 4, "activeCount", 3, "offlineCount", 1, "outOfScopeCount", 2));
        app.with(NAME, declared.corp());
        return declared;
    }
}
