package dev.corpkit.felix.http;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class HttpFileTest extends ConfigurationFileContract {

    HttpFileTest() {
        super("org.apache.felix.http.cfg", HttpFile::read);
    }
}
