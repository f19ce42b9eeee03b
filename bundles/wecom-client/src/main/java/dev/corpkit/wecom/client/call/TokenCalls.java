package dev.corpkit.wecom.client.call;

import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.token.Token;
import java.util.function.Function;
import retrofit2.Call;

/** Calls that carry a token. When WeCom refuses it, a newer one is fetched and the call repeated: once. Thread-safe. */
public final class TokenCalls {

    private final Calls calls;
    private final Token token;

    /** Calls with this token. */
    public TokenCalls(Calls calls, Token token) {
        this.calls = calls;
        this.token = token;
    }

    /**
     * Sends a call.
     *
     * @param endpoint makes the call from a token
     */
    public <T> T send(Function<String, Call<T>> endpoint) {
        TokenRow current = token.current();
        try {
            return calls.send(endpoint.apply(current.token()));
        } catch (WeComException failed) {
            if (failed.getKind() != Kind.CORP_TOKEN && failed.getKind() != Kind.SUITE_TOKEN) {
                throw failed;
            }
        }
        return calls.send(endpoint.apply(token.newerThan(current.version()).token()));
    }
}
