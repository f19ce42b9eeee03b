package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class CorpRuntimeFileTest extends ConfigurationFileContract {

    CorpRuntimeFileTest() {
        super("dev.corpkit.corps.qywxproxy.cfg", CorpRuntimeSettings::of);
    }
}
