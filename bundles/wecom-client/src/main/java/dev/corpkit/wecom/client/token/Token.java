package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.store.TokenRow;

/** One token: of a suite, a provider or an enterprise. Thread-safe. */
public interface Token {

    /** A token that is probably good; fetched if there is none. */
    TokenRow current();

    /** A token newer than one that WeCom refused; fetched unless somebody has done so already. */
    TokenRow newerThan(long refusedVersion);
}
