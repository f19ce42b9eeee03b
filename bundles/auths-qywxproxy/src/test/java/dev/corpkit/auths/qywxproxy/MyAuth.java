package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementDefinition;
import java.util.Map;

/** The element {@code auths.MyAuth}. */
final class MyAuth {

    private MyAuth() {}

    static ElementDefinition definition(Map<String, ?> authConfig) {
        return new ElementDefinition(
                new FakeApp("demo"),
                "auths.MyAuth",
                "auths.loginTypes.QywxProxyType",
                "My login",
                "1.0.0",
                Map.of("authConfig", authConfig));
    }
}
