package dev.corpkit.wecom.client.call;

import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.token.Token;
import java.util.Set;
import java.util.function.Function;
import retrofit2.Call;

/** Calls that carry a token. When WeCom refuses it, a newer one is fetched and the call repeated: once. Thread-safe. */
public final class TokenCalls implements ApiCalls {

    private final Calls calls;
    private final Token token;
    private final Set<Integer> tokenCodes;

    /** Calls with this token. */
    public TokenCalls(Calls calls, Token token) {
        this(calls, token, Set.of());
    }

    /**
     * Calls with this token.
     *
     * @param tokenCodes codes that speak of the token in these calls, though elsewhere of something else
     */
    public TokenCalls(Calls calls, Token token, Set<Integer> tokenCodes) {
        this.calls = calls;
        this.token = token;
        this.tokenCodes = Set.copyOf(tokenCodes);
    }

    @Override
    public <T> T send(Function<String, Call<T>> endpoint) {
        TokenRow current = token.current();
        try {
            return calls.send(endpoint.apply(current.token()));
        } catch (WeComException failed) {
            if (!speaksOfToken(failed)) {
                throw failed;
            }
        }
        return calls.send(endpoint.apply(token.newerThan(current.version()).token()));
    }

    private boolean speaksOfToken(WeComException failed) {
        return failed.getKind() == Kind.CORP_TOKEN
                || failed.getKind() == Kind.SUITE_TOKEN
                || tokenCodes.contains(failed.getErrcode());
    }
}
