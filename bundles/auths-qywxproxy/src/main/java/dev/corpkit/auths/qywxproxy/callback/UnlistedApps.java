package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.secret.SecretUse;
import dev.corpkit.corps.store.Limits;
import java.util.Optional;

/**
 * The addresses of apps that have no entry of their own: the template's secrets serve there, as long as the enterprise authorizes
 * the suite, which is looked up where a callback is kept. Thread-safe.
 */
final class UnlistedApps {

    private final CallbackConfig config;
    private final Freshness freshness;
    private final Receivers receivers;
    private final SecretUse use;

    UnlistedApps(CallbackConfig config, Freshness freshness, SecretUse use) {
        this.config = config;
        this.freshness = freshness;
        this.receivers = new Receivers(config, "app without an entry");
        this.use = use;
    }

    Optional<Address> at(String corpId) {
        return corpId.length() > Limits.CORP_ID
                ? Optional.empty()
                : Optional.of(new AppAddress(
                        config,
                        config.asOfTheTemplate(corpId),
                        Business.AUTHORIZED_AT_ITS_ADDRESS,
                        freshness,
                        receivers,
                        use));
    }
}
