package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class WeComClientFileTest extends ConfigurationFileContract {

    WeComClientFileTest() {
        super("dev.corpkit.wecom.client.cfg", Settings::of);
    }
}
