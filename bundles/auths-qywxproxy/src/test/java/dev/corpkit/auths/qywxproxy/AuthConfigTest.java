package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.element.api.ElementConfigException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
