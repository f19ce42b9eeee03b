package dev.corpkit.auths.qywxproxy.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.callback.CallbackSecrets;
import dev.corpkit.wecom.callback.PreviousSecrets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("A17")
    void thePairBeforeIsReadWithItsEnd() {
        file.put("previous", Map.of("token", "SECRETold", "encodingAESKey", KEY, "until", "2026-12-31T08:00:00+08:00"));

        AcceptedSecrets secrets = read().orElseThrow().secrets();

        assertThat(secrets.previous())
                .isEqualTo(new PreviousSecrets(
                        new CallbackSecrets("SECRETold", KEY), Instant.parse("2026-12-31T00:00:00Z")));
        assertThat(read().orElseThrow().toString()).doesNotContain("SECRET");
    }

    @Test
    @Tag("A17")
    void whatIsWrongWithThePairBeforeIsNamed() {
        Map<String, Object> previous =
                new HashMap<>(Map.of("token", "SECRETold", "encodingAESKey", KEY, "until", "2026-12-31T00:00:00Z"));
        file.put("previous", previous);
        for (String until : List.of("tomorrow", "2026-02-30T00:00:00Z", "2026-12-31", "")) {
            previous.put("until", until);
            assertField("authConfig.previous.until");
        }
        previous.remove("until");
        assertField("authConfig.previous.until");
        previous.put("until", "2026-12-31T00:00:00Z");
        previous.remove("encodingAESKey");
        assertField("authConfig.previous.encodingAESKey");
        previous.putAll(Map.of("token", "SECRETtoken", "encodingAESKey", KEY));
        assertField("authConfig.previous.token");
    }

    @Test
    @Tag("A17")
    void anAppsPreviousIsOfTokenAndKeyAlone() {
        Map<String, Object> app =
                Map.of("token", "SECRETa", "encodingAESKey", KEY, "previous", Map.of("until", "2026-12-31T00:00:00Z"));
        file.put("apps", Map.of("wpA", app));

        assertField("authConfig.apps.wpA.previous.token");
    }

    @Test
    @Tag("A17")
    void aPairBeforeWithoutOneOfNowIsAnError() {
        file.put("previous", Map.of("token", "SECRETold", "encodingAESKey", KEY, "until", "2026-12-31T00:00:00Z"));
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
