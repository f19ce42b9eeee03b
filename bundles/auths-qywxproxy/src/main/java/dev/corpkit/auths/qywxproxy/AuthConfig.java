package dev.corpkit.auths.qywxproxy;

import dev.corpkit.element.api.ConfigFields;
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

    /**
     * Reads it.
     *
     * @throws dev.corpkit.element.api.ElementConfigException that names each wrong field
     */
    static AuthConfig of(ElementDefinition definition) {
        ConfigFields fields = new ConfigFields(definition);
        SuiteCredentials credentials = new SuiteCredentials(
                fields.text(TOP, "suiteId"),
                fields.text(TOP, "suiteSecret"),
                fields.optionalText(TOP, "providerCorpId"),
                fields.optionalText(TOP, "providerSecret"));
        boolean isActive = isActive(definition.value(TOP, "isActive"), fields);
        fields.check();
        return new AuthConfig(credentials, isActive);
    }

    private static boolean isActive(@Nullable Object value, ConfigFields fields) {
        if (value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        if (value instanceof Number number) {
            fields.wrong("true, false, 1 or 0", number.toString(), TOP, "isActive");
            return true;
        }
        return fields.flag(true, TOP, "isActive");
    }
}
