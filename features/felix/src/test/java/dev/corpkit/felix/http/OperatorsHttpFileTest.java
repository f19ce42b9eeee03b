package dev.corpkit.felix.http;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class OperatorsHttpFileTest extends ConfigurationFileContract {

    OperatorsHttpFileTest() {
        super("org.apache.felix.http-operators.cfg", HttpFile::read);
    }
}
