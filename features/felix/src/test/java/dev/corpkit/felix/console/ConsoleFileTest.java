package dev.corpkit.felix.console;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class ConsoleFileTest extends ConfigurationFileContract {

    ConsoleFileTest() {
        super("dev.corpkit.felix.console.cfg", ConsoleSettings::of);
    }
}
