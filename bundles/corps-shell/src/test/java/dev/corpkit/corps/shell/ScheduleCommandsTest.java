package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.FakeApp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C22")
class ScheduleCommandsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final List<CorpSchedule> SCHEDULES = List.of(
            new CorpSchedule(
                    "app",
                    "corps.A",
                    new ScheduleSetting("daily 02:00-05:00", "x.cfg"),
                    SHANGHAI,
                    sync(Outcome.COMPLETE),
                    Instant.parse("2026-11-29T18:30:00.5Z"),
                    Instant.parse("2026-11-30T18:30:00Z"),
                    ""),
            new CorpSchedule(
                    "app",
                    "corps.B",
                    new ScheduleSetting("off", "its business file"),
                    SHANGHAI,
                    null,
                    null,
                    null,
                    "off by its business file"));

    private static SyncReport sync(Outcome outcome) {
        Instant end = Instant.parse("2026-11-29T18:30:00.5Z");
        return new SyncReport("r1", "corps.A", outcome, end, end, 1, Map.of(), List.of(), List.of());
    }

    @Test
    void aSyncThatDidNotReadEverythingIsSaidToBeSuchWithTheLastThatDid() throws Exception {
        CorpSchedule partial = like(SCHEDULES.get(0), sync(Outcome.PARTIAL), Instant.parse("2026-11-01T18:00:00Z"));
        Instances instances = new Instances(new FakeApps(new FakeApp("app")));
        CorpSchedule neverWhole = like(SCHEDULES.get(0), sync(Outcome.FAILED), null);
        try (Shell shell =
                Shell.ofCorps(new ScheduleCommands(instances, () -> List.of(partial, neverWhole), () -> NOW))) {
            List<String> lines = shell.run("corps:schedule");
            assertThat(lines.get(1)).contains("PARTIAL 2026-11-29T18:30:00Z, read whole 2026-11-01T18:00:00Z  ");
            assertThat(lines.get(2)).contains("FAILED 2026-11-29T18:30:00Z, read whole never  ");
        }
    }

    private static CorpSchedule like(CorpSchedule other, SyncReport newest, @Nullable Instant whole) {
        return new CorpSchedule(
                other.appId(),
                other.corpFullName(),
                other.setting(),
                other.zone(),
                newest,
                whole,
                other.next(),
                other.note());
    }

    @Test
    void schedulesAreListedWithTheirZoneAndTheReasonWhyOneIsOff() throws Exception {
        Instances instances = new Instances(new FakeApps(new FakeApp("app")));
        try (Shell shell = Shell.ofCorps(new ScheduleCommands(instances, () -> SCHEDULES, () -> NOW))) {
            assertThat(shell.run("corps:schedule"))
                    .containsExactly(
                            "APP  ORGANIZATION  SCHEDULE                         SET BY             LAST FULL SYNC                 NEXT                  NOTES",
                            "app  corps.A       daily 02:00-05:00 Asia/Shanghai  x.cfg              COMPLETE 2026-11-29T18:30:00Z  2026-11-30T18:30:00Z",
                            "app  corps.B       off                              its business file  never                          -                     off by its business file");
            assertThat(shell.run("corps:schedule corps.B")).hasSize(2);
            assertThatThrownBy(() -> shell.run("corps:schedule corps.C")).hasMessageContaining("corps:list");
        }
    }

    @Test
    void aMomentThatHasPassedIsNow() throws Exception {
        Instances instances = new Instances(new FakeApps(new FakeApp("app")));
        InstantSource late = () -> Instant.parse("2026-11-30T18:30:00Z");
        try (Shell shell = Shell.ofCorps(new ScheduleCommands(instances, () -> SCHEDULES, late))) {
            assertThat(shell.run("corps:schedule").get(1)).endsWith("COMPLETE 2026-11-29T18:30:00Z  now");
        }
    }

    @Test
    void withoutAStoreItsTroubleIsSaid() {
        try (Shell shell = Shell.ofCorps(
                new ScheduleCommands(new Instances(new FakeApps(), () -> "The store is not open: mend it")))) {
            assertThatThrownBy(() -> shell.run("corps:schedule")).hasMessage("The store is not open: mend it");
        }
    }
}
