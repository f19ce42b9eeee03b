package dev.corpkit.felix.http;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class HealthPageFileTest extends ConfigurationFileContract {

    HealthPageFileTest() {
        super("org.apache.felix.hc.core.impl.servlet.HealthCheckExecutorServlet.cfg", HealthPageFile::read);
    }
}
