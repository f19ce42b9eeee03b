package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.call.TokenCalls;
import dev.corpkit.wecom.client.token.Token;
import java.util.Set;
import java.util.function.Function;
import retrofit2.Call;

/** Calls under an enterprise's authorization: none without it, and the first that hears of its loss suspends it (C20). */
final class AuthorizedCalls implements ApiCalls {

    /** {@code invalid credential}: here of the token. Whether the secret is wrong says gettoken alone. */
    private static final int INVALID_CREDENTIAL = 40001;

    private final String corpId;
    private final Authorizations authorizations;
    private final AuthorizationLife life;
    private final TokenCalls calls;

    AuthorizedCalls(String corpId, Authorizations authorizations, AuthorizationLife life, Calls calls, Token token) {
        this.corpId = corpId;
        this.authorizations = authorizations;
        this.life = life;
        this.calls = new TokenCalls(calls, token, Set.of(INVALID_CREDENTIAL));
    }

    @Override
    public <T> T send(Function<String, Call<T>> endpoint) {
        AuthorizationRow used = authorizations.requireActive(corpId);
        try {
            return calls.send(endpoint);
        } catch (WeComException refused) {
            if (refused.getKind() == Kind.AUTHORIZATION && refused.getErrcode() != INVALID_CREDENTIAL) {
                throw authorizations.suspended(life.suspend(used, refused), refused);
            }
            throw refused;
        }
    }
}
