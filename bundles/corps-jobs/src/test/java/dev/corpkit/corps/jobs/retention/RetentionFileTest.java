package dev.corpkit.corps.jobs.retention;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class RetentionFileTest extends ConfigurationFileContract {

    RetentionFileTest() {
        super("dev.corpkit.corps.jobs.retention.cfg", Ages::of);
    }
}
