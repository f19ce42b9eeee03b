package dev.corpkit.auths.qywxproxy;

import dev.corpkit.auths.qywxproxy.secret.PairFields;
import dev.corpkit.auths.qywxproxy.secret.PreviousFields;
import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.wecom.client.PreviousCredentials;
import dev.corpkit.wecom.client.SuiteCredentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code authConfig} of the business file. Shows no secret, since {@link SuiteCredentials} shows none.
 *
 * @param credentials of the suite
 * @param isActive whether WeCom may be called
 */
record AuthConfig(SuiteCredentials credentials, boolean isActive) {

    private static final String TOP = "authConfig";
    private static final String SUITE_SECRET = "suiteSecret";
    private static final String PROVIDER_SECRET = "providerSecret";

    /**
     * Reads it.
     *
     * @throws dev.corpkit.element.api.ElementConfigException that names each wrong field
     */
    static AuthConfig of(ElementDefinition definition) {
        ConfigFields fields = new ConfigFields(definition);
        String suiteId = fields.text(TOP, "suiteId");
        String suiteSecret = fields.text(TOP, SUITE_SECRET);
        String providerCorpId = fields.optionalText(TOP, "providerCorpId");
        String providerSecret = fields.optionalText(TOP, PROVIDER_SECRET);
        SuiteCredentials credentials = new SuiteCredentials(
                suiteId,
                suiteSecret,
                providerCorpId,
                providerSecret,
                PreviousFields.below(definition, fields, TOP)
                        .map(previous -> previous(previous, suiteSecret, providerSecret))
                        .orElse(null));
        boolean isActive = isActive(definition.value(TOP, "isActive"), fields);
        fields.check();
        return new AuthConfig(credentials, isActive);
    }

    /** Null where what is written is wrong, or nothing of these. */
    private static @Nullable PreviousCredentials previous(
            PreviousFields previous, String suiteSecret, @Nullable String providerSecret) {
        if (!previous.hasAny(SUITE_SECRET, PROVIDER_SECRET, PairFields.TOKEN, PairFields.KEY)) {
            previous.missing("suiteSecret, providerSecret, or token and encodingAESKey, whichever changed");
        }
        Instant until = previous.until();
        String suiteSecretBefore = previous.secret(SUITE_SECRET, suiteSecret);
        String providerSecretBefore = previous.secret(PROVIDER_SECRET, providerSecret);
        return until == null || !previous.hasAny(SUITE_SECRET, PROVIDER_SECRET)
                ? null
                : new PreviousCredentials(suiteSecretBefore, providerSecretBefore, until);
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
