package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.PreviousCredentials;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import dev.corpkit.wecom.client.secret.ChangedSecret;
import dev.corpkit.wecom.client.secret.SecretRollover;
import dev.corpkit.wecom.client.token.FetchedToken;
import dev.corpkit.wecom.client.token.Token;
import dev.corpkit.wecom.client.token.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A suite's own tokens: suite ticket, suite token; provider secret, provider token. */
final class SuiteTokens {

    private static final Logger LOG = LoggerFactory.getLogger(SuiteTokens.class);

    /** {@code service/get_suite_token}: wrong suite_secret (section 2.4). */
    private static final int WRONG_SUITE_SECRET = 40080;

    /** {@code service/get_provider_token}: wrong provider_secret (section 2.5). */
    private static final int WRONG_PROVIDER_SECRET = 40001;

    private final SuiteCredentials credentials;
    private final CorpStore store;
    private final Tokens tokens;
    private final SuiteEndpoints endpoints;
    private final SecretRollover suiteSecret;
    private final Optional<SecretRollover> providerSecret;

    SuiteTokens(SuiteCredentials credentials, Ground ground, SuiteEndpoints endpoints) {
        this.credentials = credentials;
        this.store = ground.store();
        this.tokens = ground.tokens();
        this.endpoints = endpoints;
        Optional<PreviousCredentials> previous = Optional.ofNullable(credentials.previous());
        Instant until = previous.map(PreviousCredentials::until).orElse(Instant.MIN);
        this.suiteSecret = new SecretRollover(
                new ChangedSecret(
                        credentials.suiteId(),
                        "suiteSecret",
                        WRONG_SUITE_SECRET,
                        credentials.suiteSecret(),
                        previous.map(PreviousCredentials::suiteSecret).orElse(null),
                        until),
                ground.clock());
        this.providerSecret = Optional.ofNullable(credentials.providerSecret())
                .map(current -> new SecretRollover(
                        new ChangedSecret(
                                credentials.suiteId(),
                                "providerSecret",
                                WRONG_PROVIDER_SECRET,
                                current,
                                previous.map(PreviousCredentials::providerSecret)
                                        .orElse(null),
                                until),
                        ground.clock()));
    }

    /** The suite's own token. */
    Token suite(Calls calls) {
        return tokens.token(TokenKey.suite(credentials.suiteId()), () -> {
            String ticket = ticket();
            return suiteSecret.ask(secret -> {
                Map<String, Object> body = Map.of(
                        "suite_id", credentials.suiteId(),
                        "suite_secret", secret,
                        "suite_ticket", ticket);
                return FetchedToken.of(calls.send(endpoints.getSuiteToken(body)));
            });
        });
    }

    /** Fetches tokens ahead of time, where that tells which secret WeCom takes. */
    void proveNewSecrets(Calls calls) {
        if (suiteSecret.isDue()) {
            prove(suite(calls));
        }
        if (credentials.providerCorpId() != null
                && providerSecret.filter(SecretRollover::isDue).isPresent()) {
            prove(provider(calls));
        }
    }

    private void prove(Token token) {
        try {
            token.newerThan(token.current().version());
        } catch (CorpException later) {
            LOG.debug("Which secret WeCom takes is not known yet suite={}", credentials.suiteId(), later);
        }
    }

    List<Finding> findings() {
        return Stream.of(suiteSecret.finding(), providerSecret.flatMap(SecretRollover::finding))
                .flatMap(Optional::stream)
                .toList();
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
        if (corpId == null || providerSecret.isEmpty()) {
            throw new CorpArgumentException("Suite " + credentials.suiteId()
                    + " was opened without the provider's corpId and secret, which this needs: set"
                    + " authConfig.providerCorpId and authConfig.providerSecret of the auth element");
        }
        return tokens.token(
                TokenKey.provider(corpId),
                () -> providerSecret.get().ask(secret -> {
                    Map<String, Object> body = Map.of("corpid", corpId, "provider_secret", secret);
                    return FetchedToken.of(calls.send(endpoints.getProviderToken(body)));
                }));
    }
}
