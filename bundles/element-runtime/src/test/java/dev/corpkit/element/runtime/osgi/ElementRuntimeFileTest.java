package dev.corpkit.element.runtime.osgi;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class ElementRuntimeFileTest extends ConfigurationFileContract {

    ElementRuntimeFileTest() {
        super("dev.corpkit.element.runtime.cfg", ElementRuntimeSettings::of);
    }
}
