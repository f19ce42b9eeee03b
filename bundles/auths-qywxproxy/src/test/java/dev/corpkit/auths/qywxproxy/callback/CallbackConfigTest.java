package dev.corpkit.auths.qywxproxy.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbackConfigTest {

    private static final String KEY = "SECRET".repeat(7) + "K";

    private final Map<String, Object> file =
            new HashMap<>(Map.of("suiteId", "dkSUITE", "token", "SECRETtoken", "encodingAESKey", KEY));

    @Test
    void withoutTokenAndKeyThereIsNoDoor() {
        file.remove("token");
        file.remove("encodingAESKey");
        assertThat(read()).isEmpty();
    }

    @Test
    void tokenAndKeyComeTogether() {
        file.remove("token");
        assertField("authConfig.token");
        file.put("token", "SECRETtoken");
        file.remove("encodingAESKey");
        assertField("authConfig.encodingAESKey");
    }

    @Test
    void whatTheConsoleWouldNotShowIsAnErrorThatNamesTheField() {
        file.put("token", "SECRET-token");
        assertField("authConfig.token");
        file.put("token", "SECRETtoken");
        file.put("encodingAESKey", "SECRET");
        assertField("authConfig.encodingAESKey");
    }

    @Test
    void anAppHasSecretsOfItsOwnAndPerhapsAPlainId() {
        file.put("apps", Map.of("wpA", Map.of("token", "SECRETa", "encodingAESKey", KEY, "plainCorpId", "wwA")));

        CallbackConfig config = read().orElseThrow();

        assertThat(config.corpId("wwA")).isEqualTo("wpA");
        assertThat(config.corpId("wpA")).isEqualTo("wpA");
        assertThat(config.corpId("wpB")).isEqualTo("wpB");
        assertThat(config.toString()).contains("wpA").doesNotContain("SECRET");
    }

    @Test
    void anAppWithoutItsSecretsIsAnError() {
        file.put("apps", Map.of("wpA", Map.of("token", "SECRETa")));
        assertField("authConfig.apps.wpA.encodingAESKey");
        file.put("apps", Map.of("wpA", "SECRET"));
        assertField("authConfig.apps.wpA.token");
        file.put("apps", "SECRET");
        assertField("authConfig.apps");
        file.put("apps", Map.of());
        file.remove("token");
        file.remove("encodingAESKey");
        assertField("authConfig.token");
    }

    private Optional<CallbackConfig> read() {
        return CallbackConfig.of(new ElementDefinition(
                new FakeApp("demo"), "auths.MyAuth", "t", "My login", "1.0.0", Map.of("authConfig", file)));
    }

    private void assertField(String field) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ElementConfigException.class,
                        wrong -> assertThat(wrong.getField()).isEqualTo(field))
                .hasMessageNotContaining("SECRET");
    }
}
