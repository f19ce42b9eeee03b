package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one suite.
 *
 * @param template of the template
 * @param apps by corpId, of the apps with an address of their own
 */
record Addresses(Address template, Map<String, Address> apps) {

    Address at(@Nullable String corpId) {
        Address address = corpId == null ? template : apps.get(corpId);
        if (address == null) {
            throw new CallbackRefusedException(Refusal.UNKNOWN_ADDRESS);
        }
        return address;
    }
}
