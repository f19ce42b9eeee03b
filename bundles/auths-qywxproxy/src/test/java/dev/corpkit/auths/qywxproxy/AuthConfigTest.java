package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.wecom.client.PreviousCredentials;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthConfigTest {

    private final Map<String, Object> file = new HashMap<>(
            Map.of("suiteId", "dkSIM", "suiteSecret", "SECRET-SUITE", "token", "t", "encodingAESKey", "k"));

    @Test
    void anElementIsActiveUnlessItSaysOtherwise() {
        assertThat(read().isActive()).isTrue();
    }

    static List<Arguments> flags() {
        return List.of(
                Arguments.of(true, true),
                Arguments.of(false, false),
                Arguments.of(1, true),
                Arguments.of(0, false),
                Arguments.of(1L, true),
                Arguments.of(0.0, false));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void isActiveIsABooleanOrOneOrZero(Object written, boolean meant) {
        file.put("isActive", written);

        assertThat(read().isActive()).isEqualTo(meant);
    }

    static List<Object> noFlags() {
        return List.of("true", 2, -1, List.of(), Map.of());
    }

    @ParameterizedTest
    @MethodSource("noFlags")
    void anythingElseIsAnErrorThatNamesTheField(Object written) {
        file.put("isActive", written);

        assertField("authConfig.isActive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suiteId", "suiteSecret"})
    void whatIsMissingIsNamed(String field) {
        file.remove(field);
        assertField("authConfig." + field);
        file.put(field, " ");
        assertField("authConfig." + field);
        file.put(field, 7);
        assertField("authConfig." + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"providerCorpId", "providerSecret"})
    void whatMayBeAbsentMustNotBeBlank(String field) {
        file.put(field, "");
        assertField("authConfig." + field);
    }

    @Test
    void noSecretIsShown() {
        file.put("providerCorpId", "wwPROVIDER");
        file.put("providerSecret", "SECRET-PROVIDER");

        assertThat(read().toString()).contains("dkSIM", "wwPROVIDER").doesNotContain("SECRET");
    }

    @Test
    @Tag("A17")
    void secretsBeforeAreReadWithTheirEnd() {
        file.put("providerSecret", "SECRET-PROVIDER");
        file.put("previous", Map.of("suiteSecret", "SECRET-OLD", "until", "2026-12-31T08:00:00+08:00"));

        assertThat(read().credentials().previous())
                .isEqualTo(new PreviousCredentials("SECRET-OLD", null, Instant.parse("2026-12-31T00:00:00Z")));
        assertThat(read().toString()).doesNotContain("SECRET");
    }

    @Test
    @Tag("A17")
    void tokenAndKeyBeforeAreNoCredentials() {
        file.put("previous", Map.of("token", "a", "encodingAESKey", "b", "until", "2026-12-31T00:00:00Z"));

        assertThat(read().credentials().previous()).isNull();
    }

    @Test
    @Tag("A17")
    void whatIsWrongWithSecretsBeforeIsNamed() {
        file.put("previous", "SECRET");
        assertField("authConfig.previous");
        file.put("previous", Map.of("until", "2026-12-31T00:00:00Z"));
        assertField("authConfig.previous");
        file.put("previous", Map.of("suiteSecret", "SECRET-OLD"));
        assertField("authConfig.previous.until");
        file.put("previous", Map.of("suiteSecret", "SECRET-SUITE", "until", "2026-12-31T00:00:00Z"));
        assertField("authConfig.previous.suiteSecret");
        file.put("previous", Map.of("providerSecret", " SECRET", "until", "2026-12-31T00:00:00Z"));
        assertField("authConfig.previous.providerSecret");
    }

    private AuthConfig read() {
        return AuthConfig.of(MyAuth.definition(file));
    }

    private void assertField(String field) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ElementConfigException.class,
                        wrong -> assertThat(wrong.getField()).isEqualTo(field))
                .hasMessageNotContaining("SECRET");
    }
}
