package dev.corpkit.corps.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.testkit.FakeApp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C22")
class ScheduleCommandsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<CorpSchedule> SCHEDULES = List.of(
            new CorpSchedule(
                    "app",
                    "corps.A",
                    new ScheduleSetting("daily 02:00-05:00", "x.cfg"),
                    SHANGHAI,
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
                    "off by its business file"));

    @Test
    void schedulesAreListedWithTheirZoneAndTheReasonWhyOneIsOff() throws Exception {
        Instances instances = new Instances(new FakeApps(new FakeApp("app")));
        try (Shell shell = Shell.ofCorps(new ScheduleCommands(instances, () -> SCHEDULES))) {
            assertThat(shell.run("corps:schedule"))
                    .containsExactly(
                            "APP  ORGANIZATION  SCHEDULE                         SET BY             LAST FULL SYNC        NEXT                  NOTES",
                            "app  corps.A       daily 02:00-05:00 Asia/Shanghai  x.cfg              2026-11-29T18:30:00Z  2026-11-30T18:30:00Z",
                            "app  corps.B       off                              its business file  never                 -                     off by its business file");
            assertThat(shell.run("corps:schedule corps.B")).hasSize(2);
            assertThatThrownBy(() -> shell.run("corps:schedule corps.C")).hasMessageContaining("corps:list");
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
