package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.secret.PairFields;
import dev.corpkit.auths.qywxproxy.secret.PreviousFields;
import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code authConfig} of the business file says about callbacks. Shows no secret, since {@link AcceptedSecrets} shows none.
 *
 * @param suiteId the suite
 * @param providerCorpId the provider's own corpid, null where not told
 * @param secrets of the template's address
 * @param apps by corpId, those with an address of their own
 */
public record CallbackConfig(
        String suiteId, @Nullable String providerCorpId, AcceptedSecrets secrets, Map<String, App> apps) {

    private static final String TOP = "authConfig";
    private static final String APPS = "apps";
    private static final String PLAIN = "plainCorpId";

    /** Copies the map. */
    public CallbackConfig {
        apps = Map.copyOf(apps);
    }

    /** One app. */
    record App(String corpId, @Nullable String plainCorpId, AcceptedSecrets secrets) {}

    /**
     * What is configured; empty where neither token nor key is, so that no callbacks are received.
     *
     * @throws dev.corpkit.element.api.ElementConfigException that names each wrong field
     */
    public static Optional<CallbackConfig> of(ElementDefinition definition) {
        ConfigFields fields = new ConfigFields(definition);
        if (saysNothing(definition, fields)) {
            return Optional.empty();
        }
        PairFields pairs = new PairFields(definition, fields);
        String suiteId = fields.text(TOP, "suiteId");
        String providerCorpId = fields.optionalText(TOP, "providerCorpId");
        Optional<AcceptedSecrets> secrets = pairs.read(false, TOP);
        Map<String, App> apps = apps(definition.value(TOP, APPS), fields, pairs);
        fields.check();
        return Optional.of(new CallbackConfig(suiteId, providerCorpId, secrets.orElseThrow(), apps));
    }

    private static boolean saysNothing(ElementDefinition definition, ConfigFields fields) {
        return definition.value(TOP, PairFields.TOKEN) == null
                && definition.value(TOP, PairFields.KEY) == null
                && definition.value(TOP, APPS) == null
                && PreviousFields.below(definition, fields, TOP)
                        .filter(previous -> previous.hasAny(PairFields.TOKEN, PairFields.KEY))
                        .isEmpty();
    }

    /** Without those that are wrong. */
    private static Map<String, App> apps(@Nullable Object value, ConfigFields fields, PairFields pairs) {
        Map<String, App> apps = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                String corpId = String.valueOf(key);
                String plain = fields.optionalText(TOP, APPS, corpId, PLAIN);
                pairs.read(true, TOP, APPS, corpId)
                        .ifPresent(secrets -> apps.put(corpId, new App(corpId, plain, secrets)));
            }
        } else if (value != null) {
            fields.wrong("an object with a corpid for each field", "another value", TOP, APPS);
        }
        return apps;
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
