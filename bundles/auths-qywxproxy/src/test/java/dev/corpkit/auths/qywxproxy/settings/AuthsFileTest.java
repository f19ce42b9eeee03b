package dev.corpkit.auths.qywxproxy.settings;

import dev.corpkit.corps.testkit.contract.ConfigurationFileContract;
import org.junit.jupiter.api.Tag;

@Tag("O1")
class AuthsFileTest extends ConfigurationFileContract {

    AuthsFileTest() {
        super("dev.corpkit.auths.qywxproxy.cfg", Settings::of);
    }
}
