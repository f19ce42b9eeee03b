package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import dev.corpkit.wecom.client.token.FetchedToken;
import dev.corpkit.wecom.client.token.Token;
import dev.corpkit.wecom.client.token.Tokens;
import java.util.Map;

/** A suite's own tokens: suite ticket, suite token; provider secret, provider token. */
final class SuiteTokens {

    private final SuiteCredentials credentials;
    private final CorpStore store;
    private final Tokens tokens;
    private final SuiteEndpoints endpoints;

    SuiteTokens(SuiteCredentials credentials, CorpStore store, Tokens tokens, SuiteEndpoints endpoints) {
        this.credentials = credentials;
        this.store = store;
        this.tokens = tokens;
        this.endpoints = endpoints;
    }

    /** The suite's own token. */
    Token suite(Calls calls) {
        return tokens.token(TokenKey.suite(credentials.suiteId()), () -> {
            Map<String, Object> body = Map.of(
                    "suite_id", credentials.suiteId(),
                    "suite_secret", credentials.suiteSecret(),
                    "suite_ticket", ticket());
            return FetchedToken.of(calls.send(endpoints.getSuiteToken(body)));
        });
    }

    private String ticket() {
        return store.inTransaction(tx -> tx.suiteTickets().find(credentials.suiteId()))
                .map(SuiteTicketRow::ticket)
                .orElseThrow(() -> new WeComException(
                        credentials.suiteId(),
                        "service/get_suite_token",
                        WeComException.NO_CODE,
                        "no suite ticket has come yet",
                        Kind.SUITE_TICKET,
                        "WeCom pushes it every ten minutes to the template's callback address, and at once from the provider"
                                + " console; see auths:list",
                        null));
    }

    /** The provider's token. */
    Token provider(Calls calls) {
        String corpId = credentials.providerCorpId();
        String secret = credentials.providerSecret();
        if (corpId == null || secret == null) {
            throw new CorpArgumentException("Suite " + credentials.suiteId()
                    + " was opened without the provider's corpId and secret, which this needs: set"
                    + " authConfig.providerCorpId and authConfig.providerSecret of the auth element");
        }
        return tokens.token(TokenKey.provider(corpId), () -> {
            Map<String, Object> body = Map.of("corpid", corpId, "provider_secret", secret);
            return FetchedToken.of(calls.send(endpoints.getProviderToken(body)));
        });
    }
}
