package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which addresses there are, and what receive id goes with each. An app without its own has its template's. */
final class Addresses {
    private final Provider provider;
    private final Map<String, CallbackSetting> templates = new ConcurrentHashMap<>();
    private final Map<String, CallbackSetting> apps = new ConcurrentHashMap<>();
    private volatile ReceiveIds receiveIds = ReceiveIds.USUAL;

    Addresses(Provider provider) {
        this.provider = provider;
    }

    void template(String suiteId, CallbackSetting setting) {
        templates.put(suiteId, setting);
    }

    void withoutTemplate(String suiteId) {
        templates.remove(suiteId);
    }

    Optional<CallbackSetting> template(String suiteId) {
        return Optional.ofNullable(templates.get(suiteId));
    }

    Set<String> suiteIds() {
        return Set.copyOf(templates.keySet());
    }

    void app(Authorization app, CallbackSetting setting) {
        apps.put(key(app), setting);
    }

    void withoutApp(Authorization app) {
        apps.remove(key(app));
    }

    Optional<CallbackSetting> app(Authorization app) {
        return Optional.ofNullable(apps.get(key(app)))
                .or(() -> template(app.suite().suiteId()));
    }

    /** One app per suite and enterprise: what is authorized again after a cancellation has the address that it had. */
    private static String key(Authorization app) {
        return app.suite().suiteId() + " " + app.enterprise().corpId();
    }

    ReceiveIds receiveIds() {
        return receiveIds;
    }

    void receiveIds(ReceiveIds chosen) {
        receiveIds = chosen;
    }

    String receiver(ReceiveId id, String suiteId) {
        return switch (id.form()) {
            case SUITE_ID -> suiteId;
            case PROVIDER_CORPID -> provider.corpId();
            case TEXT -> id.text();
            case CORPID, PLAIN_CORPID ->
                throw new IllegalArgumentException(
                        "a template's address belongs to no enterprise: its receive id cannot be " + id.form());
        };
    }

    String receiver(ReceiveId id, Authorization app) {
        return switch (id.form()) {
            case CORPID -> app.enterprise().corpId();
            case PLAIN_CORPID -> app.enterprise().plainCorpId();
            default -> receiver(id, app.suite().suiteId());
        };
    }
}
