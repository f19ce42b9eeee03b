package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Limits;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of apps that have no entry of their own: the template's secrets serve there, as long as the enterprise authorizes
 * the suite. Thread-safe.
 */
final class UnlistedApps {

    private final CallbackConfig config;
    private final CorpStore store;
    private final Freshness freshness;
    private final Map<String, Address> known = new ConcurrentHashMap<>();

    UnlistedApps(CallbackConfig config, CorpStore store, Freshness freshness) {
        this.config = config;
        this.store = store;
        this.freshness = freshness;
    }

    Optional<Address> at(String corpId) {
        if (!isAuthorized(corpId)) {
            known.remove(corpId);
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(
                corpId,
                added -> new AppAddress(config, config.asOfTheTemplate(added), Business.AUTHORIZED, freshness)));
    }

    private boolean isAuthorized(String corpId) {
        return corpId.length() <= Limits.CORP_ID
                && Business.AUTHORIZED.isGiven(
                        store.inTransaction(tx -> tx.authorizations().find(config.suiteId(), corpId)));
    }
}
