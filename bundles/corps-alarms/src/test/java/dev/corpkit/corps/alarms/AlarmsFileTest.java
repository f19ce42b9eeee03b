package dev.corpkit.corps.alarms;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class AlarmsFileTest extends ConfigurationFileContract {

    AlarmsFileTest() {
        super("dev.corpkit.corps.alarms.cfg", AlarmSettings::of);
    }
}
