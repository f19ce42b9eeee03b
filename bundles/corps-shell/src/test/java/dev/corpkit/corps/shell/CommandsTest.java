package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads. */
class CommandsTest {

    private static final String NAME = "corps.A";

    private final FakeApp first = new FakeApp("first");
    private final FakeApp second = new FakeApp("second");
    private final FakeApps apps = new FakeApps(first, second);
    private final Screen screen = new Screen();
    private final CorpsCommands corps = new CorpsCommands(apps);
    private final MemberCommands members = new MemberCommands(apps);
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
                        "APP    ORGANIZATION  ENTERPRISE  DEPTS  ACTIVE  OFFLINE  HELD  LAST SYNC  TITLE           NOTES",
                        "first  corps.A       wpA         4      3       1              never      Title of first");
    }

    @Test
    void listTellsWhatIsHeldAndThatTheLastSyncFailedAndWhichWasWell() {
        SyncReport failed = Told.report("r2", Outcome.FAILED, Map.of(), "suspended");
        SyncReport good = Told.report("r1", Outcome.COMPLETE, Map.of());
        corp.answer("getCorpInfo", Map.of("heldCount", 12)).answer("getLastReport", failed);
        corp.answer("getReports", List.of(failed, failed, good));
        corps.list(screen.session());
        assertThat(screen.lines().get(1))
                .contains(" 12 ", "FAILED 2026-11-01T08:00:00Z, before COMPLETE 2026-11-01T08:00:00Z");

        corp.answer("getReports", List.of(failed));
        corps.list(screen.session());
        assertThat(screen.lines().get(1)).contains("FAILED 2026-11-01T08:00:00Z  Title");

        corp.answer("getLastReport", good);
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
        members.members(screen.session(), "", "", 50, false, NAME);
        assertThat(screen.text()).doesNotContain("PRIVATE");
        assertThat(screen.lines())
                .containsExactly(
                        "MEMBER  STATUS   DEPARTMENTS  NOTES",
                        "a       active   2,3",
                        "b       active   3            disabled",
                        "c       offline               by hand",
                        "d       active   1            out of scope");
        members.members(screen.session(), "", "active", 1, true, NAME);
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
        for (FakeApp app : List.of(first, second)) {
            declare(app).answer("syncCorp", arguments -> {
                throw new SyncFailedException("The auth element auths.A is gone.");
            });
        }
        assertThatThrownBy(() -> corps.sync(screen.session(), "", "all"))
                .hasMessage("Not synced: [first/corps.A, second/corps.A]");
        assertThat(screen.text())
                .contains("first/corps.A: failed. The auth element auths.A")
                .contains("second/corps.A: failed.");
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
                .answer("getCorpInfo", Map.of("deptCount", 4, "activeCount", 3, "offlineCount", 1));
        app.with(NAME, declared.corp());
        return declared;
    }
}
