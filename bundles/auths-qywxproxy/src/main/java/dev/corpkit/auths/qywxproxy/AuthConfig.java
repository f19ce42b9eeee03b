package dev.corpkit.auths.qywxproxy;

import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.wecom.client.SuiteCredentials;
import org.jspecify.annotations.Nullable;

/**
 * {@code authConfig} of the business file. Shows no secret, since {@link SuiteCredentials} shows none.
 *
 * @param credentials of the suite
 * @param isActive whether WeCom may be called
 */
record AuthConfig(SuiteCredentials credentials, boolean isActive) {

    private static final String TOP = "authConfig";

    static AuthConfig of(ElementDefinition definition) {
        SuiteCredentials credentials = new SuiteCredentials(
                definition.requireText(TOP, "suiteId"),
                definition.requireText(TOP, "suiteSecret"),
                optionalText(definition, "providerCorpId"),
                optionalText(definition, "providerSecret"));
        return new AuthConfig(credentials, isActive(definition.value(TOP, "isActive")));
    }

    private static @Nullable String optionalText(ElementDefinition definition, String field) {
        return definition.value(TOP, field) == null ? null : definition.requireText(TOP, field);
    }

    private static boolean isActive(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        throw new ElementConfigException(
                TOP + ".isActive",
                "true, false, 1 or 0",
                value instanceof Number ? "another number" : value.getClass().getSimpleName());
    }
}
