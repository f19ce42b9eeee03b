package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.findings.ShownValue;
import dev.corpkit.wecom.callback.CallbackSecrets;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code authConfig} of the business file says about callbacks. Shows no secret, since {@link CallbackSecrets} shows none.
 *
 * @param suiteId the suite
 * @param providerCorpId the provider's own corpid, null where not told
 * @param secrets of the template's address
 * @param apps by corpId, those with an address of their own
 */
public record CallbackConfig(
        String suiteId, @Nullable String providerCorpId, CallbackSecrets secrets, Map<String, App> apps) {

    private static final String TOP = "authConfig";
    private static final String TOKEN = "token";
    private static final String KEY = "encodingAESKey";
    private static final String APPS = "apps";
    private static final String PLAIN = "plainCorpId";

    /** Copies the map. */
    public CallbackConfig {
        apps = Map.copyOf(apps);
    }

    /** One app. */
    record App(String corpId, @Nullable String plainCorpId, CallbackSecrets secrets) {}

    /**
     * What is configured; empty where neither token nor key is, so that no callbacks are received.
     *
     * @throws dev.corpkit.element.api.ElementConfigException that names each wrong field
     */
    public static Optional<CallbackConfig> of(ElementDefinition definition) {
        if (definition.value(TOP, TOKEN) == null
                && definition.value(TOP, KEY) == null
                && definition.value(TOP, APPS) == null) {
            return Optional.empty();
        }
        ConfigFields fields = new ConfigFields(definition);
        String suiteId = fields.text(TOP, "suiteId");
        String providerCorpId = fields.optionalText(TOP, "providerCorpId");
        Optional<CallbackSecrets> secrets = secrets(fields, TOP);
        Map<String, App> apps = apps(definition.value(TOP, APPS), fields);
        fields.check();
        return Optional.of(new CallbackConfig(suiteId, providerCorpId, secrets.orElseThrow(), apps));
    }

    /** Without those that are wrong. */
    private static Map<String, App> apps(@Nullable Object value, ConfigFields fields) {
        Map<String, App> apps = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                String corpId = String.valueOf(key);
                String plain = fields.optionalText(TOP, APPS, corpId, PLAIN);
                secrets(fields, TOP, APPS, corpId)
                        .ifPresent(secrets -> apps.put(corpId, new App(corpId, plain, secrets)));
            }
        } else if (value != null) {
            fields.wrong("an object with a corpid for each field", "another value", TOP, APPS);
        }
        return apps;
    }

    /** Empty where they are wrong. */
    private static Optional<CallbackSecrets> secrets(ConfigFields fields, String... path) {
        String token = fields.text(below(path, TOKEN));
        String key = fields.text(below(path, KEY));
        if (!fields.isRight(below(path, TOKEN)) || !fields.isRight(below(path, KEY))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CallbackSecrets(token, key));
        } catch (CallbackRefusedException wrong) {
            boolean ofToken = wrong.reason() == Refusal.BAD_TOKEN;
            fields.wrong(
                    ofToken ? "a text of 1 to 32 letters and digits" : "a text of 43 letters and digits",
                    ShownValue.lengthOf(ofToken ? token : key),
                    below(path, ofToken ? TOKEN : KEY));
            return Optional.empty();
        }
    }

    private static String[] below(String[] path, String field) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = field;
        return longer;
    }

    /** The app of an enterprise without an entry of its own: the template's token and key, which WeCom copies. */
    App asOfTheTemplate(String corpId) {
        return new App(corpId, null, secrets);
    }

    /** The corpid by which an enterprise is known here, of that or of its plain one. */
    String corpId(String id) {
        return apps.values().stream()
                .filter(app -> id.equals(app.plainCorpId()))
                .map(App::corpId)
                .findFirst()
                .orElse(id);
    }
}
