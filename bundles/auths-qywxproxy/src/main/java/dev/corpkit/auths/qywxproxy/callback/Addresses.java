package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one suite.
 *
 * @param template of the template
 * @param apps by corpId, of the apps with an entry of their own
 * @param others of the other apps
 */
record Addresses(Address template, Map<String, Address> apps, UnlistedApps others) {

    Address at(@Nullable String corpId) {
        if (corpId == null) {
            return template;
        }
        return Optional.ofNullable(apps.get(corpId))
                .or(() -> others.at(corpId))
                .orElseThrow(() -> new CallbackRefusedException(Refusal.UNKNOWN_ADDRESS));
    }
}
