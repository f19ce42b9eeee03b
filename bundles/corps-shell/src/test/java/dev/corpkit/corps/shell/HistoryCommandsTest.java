package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCommandsTest {

    private final FakeCorp corp = new FakeCorp("first", "corps.A");
    private final Shell shell = Shell.ofCorps(new HistoryCommands(
            new Instances(new FakeApps(new FakeApp("first").with("corps.A", corp.corp()))),
            FakeClock.at(Told.NOW).withZone(ZoneId.of("Asia/Shanghai"))));

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource({"member,getHistory", "dept,getDeptHistory", "role,getRoleHistory", "run,getRunHistory"})
    void theHistoryOfEachKindIsListedWithoutNames(String kind, String method) throws Exception {
        corp.answer(method, List.of(Told.entry("r1", Told.moved("a b")), Told.entry(null, Told.renamed("3"))));

        assertThat(shell.run("corps:history corps.A " + kind + " 'a b'"))
                .containsExactly(
                        "AT                    CAUSE   BY     RUN  KIND    ID   ACTION   FIELDS                 REASON",
                        "2026-11-01T08:00:00Z  sync           r1   member  a b  updated  name; deptIds 2 → 3,4",
                        "2026-11-01T08:00:00Z  byHand  alice       dept    3    updated  name Lab → -           left"
                                + " in May");
        assertThat(corp.asked).containsExactly(method + "[a b]");
        assertThat(shell.run("corps:history --names --limit 1 corps.A " + kind + " 'a b'"))
                .contains("… 1 more; see --limit")
                .anyMatch(line -> line.contains("OLD NAME → NEW NAME"));
    }

    @Test
    void whatHasNoHistoryIsSaidSo() throws Exception {
        corp.answer("getHistory", List.of());
        assertThat(shell.run("corps:history corps.A member nobody"))
                .containsExactly("No change of member nobody is kept of first/corps.A."
                        + " A member whose userid changed has it under the new one.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T08:00:00Z,2026-11-01T08:00:00Z",
        "2026-11-01T08:00:00+08:00,2026-11-01T00:00:00Z",
        "2026-11-01T08:00,2026-11-01T00:00:00Z",
        "'''2026-11-01 08:00:30''',2026-11-01T00:00:30Z",
        "2026-11-01,2026-10-31T16:00:00Z",
        "now,2026-11-01T08:00:00Z"
    })
    void aMomentWithoutAZoneIsOfTheSystems(String word, String moment) throws Exception {
        corp.answer("getDifference", List.of(Told.renamed("3")));

        assertThat(shell.run("corps:diff corps.A " + word + " now"))
                .containsExactly("KIND  ID  ACTION   FIELDS", "dept  3   updated  name Lab → -");
        assertThat(corp.asked).containsExactly("getDifference[" + moment + ", 2026-11-01T08:00:00Z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "01.11.2026", "8:00"})
    void aWrongMomentIsAnsweredWithExamples(String word) {
        assertThatThrownBy(() -> shell.run("corps:asof corps.A " + word))
                .hasMessage("'" + word + "' is no moment. Write an instant (2026-11-01T08:00:00Z), a local time"
                        + " (2026-11-01T08:00), a day's beginning (2026-11-01) or now; times without a zone are of"
                        + " Asia/Shanghai.");
        assertThat(corp.asked).isEmpty();
    }

    @Test
    void theOrganizationOfADayIsCountedAndShownAsATree() throws Exception {
        corp.answer(
                "getCorpAt",
                new Told.Picture(
                        Told.NOW,
                        12,
                        List.of(Told.dept("1", "Root", null), Told.dept("2", "Lab", "1")),
                        List.of(Told.member("a", "PRIVATE", "active", "2"), Told.member("b", "b", "offline")),
                        List.of(),
                        List.of()));
        String counts = "As of 2026-11-01T08:00:00Z, revision 12: 2 departments, 1 active member, 1 offline,"
                + " 0 roles given 0 times";

        assertThat(shell.run("corps:asof corps.A 2026-11-01")).containsExactly(counts);
        assertThat(shell.run("corps:asof --tree corps.A 2026-11-01"))
                .containsExactly(counts, "Root  [1]  1", "└─ Lab  [2]  1");
    }

    @Test
    void aHistoryThatDoesNotReachBackSaysHowFarItDoes() {
        corp.answer("getCorpAt", asked -> {
            throw new CorpArgumentException("The history begins at 2026-10-01T00:00:00Z");
        });
        assertThatThrownBy(() -> shell.run("corps:asof corps.A 2020-01-01"))
                .hasMessage("The history begins at 2026-10-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corps:history corps.A member",
                "corps:history corps.A person a",
                "corps:asof corps.A",
                "corps:diff corps.A now"
            })
    void wrongWordsAreAnsweredWithTheUsage(String line) {
        assertThatThrownBy(() -> shell.run(line)).hasMessageStartingWith("Usage: " + line.split(" ")[0]);
    }
}
