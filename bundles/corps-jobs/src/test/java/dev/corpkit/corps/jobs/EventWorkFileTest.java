package dev.corpkit.corps.jobs;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class EventWorkFileTest extends ConfigurationFileContract {

    EventWorkFileTest() {
        super("dev.corpkit.corps.jobs.cfg", EventWorkSettings::of);
    }
}
