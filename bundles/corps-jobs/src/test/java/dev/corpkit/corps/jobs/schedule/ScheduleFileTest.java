package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class ScheduleFileTest extends ConfigurationFileContract {

    ScheduleFileTest() {
        super("dev.corpkit.corps.jobs.schedule.cfg", ScheduleDefaults::of);
    }
}
