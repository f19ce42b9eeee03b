package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
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

    /** What is configured; empty where neither token nor key is, so that no callbacks are received. */
    public static Optional<CallbackConfig> of(ElementDefinition definition) {
        if (definition.value(TOP, TOKEN) == null
                && definition.value(TOP, KEY) == null
                && definition.value(TOP, APPS) == null) {
            return Optional.empty();
        }
        return Optional.of(new CallbackConfig(
                definition.requireText(TOP, "suiteId"),
                optionalText(definition, TOP, "providerCorpId"),
                secrets(definition, TOP),
                apps(definition)));
    }

    private static Map<String, App> apps(ElementDefinition definition) {
        Object value = definition.value(TOP, APPS);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new ElementConfigException(
                    TOP + "." + APPS,
                    "an object with a corpid for each field",
                    value.getClass().getSimpleName());
        }
        Map<String, App> apps = new LinkedHashMap<>();
        for (Object key : map.keySet()) {
            String corpId = String.valueOf(key);
            apps.put(
                    corpId,
                    new App(
                            corpId,
                            optionalText(definition, TOP, APPS, corpId, PLAIN),
                            secrets(definition, TOP, APPS, corpId)));
        }
        return apps;
    }

    private static CallbackSecrets secrets(ElementDefinition definition, String... path) {
        String token = definition.requireText(below(path, TOKEN));
        String key = definition.requireText(below(path, KEY));
        try {
            return new CallbackSecrets(token, key);
        } catch (CallbackRefusedException wrong) {
            boolean ofToken = wrong.reason() == Refusal.BAD_TOKEN;
            throw new ElementConfigException(
                    String.join(".", below(path, ofToken ? TOKEN : KEY)),
                    ofToken ? "a text of 1 to 32 letters and digits" : "a text of 43 letters and digits",
                    "another text");
        }
    }

    private static @Nullable String optionalText(ElementDefinition definition, String... path) {
        return definition.value(path) == null ? null : definition.requireText(path);
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
