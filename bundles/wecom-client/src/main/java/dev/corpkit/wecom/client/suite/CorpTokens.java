package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.answer.TokenAnswers;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import dev.corpkit.wecom.client.token.FetchedToken;
import dev.corpkit.wecom.client.token.Token;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tokens of a suite's enterprises, each fetched by the newest permanent code that WeCom takes (contract rows A8, A9). All of
 * it happens under the token's lease: of the threads and nodes that meet a reset, one waits for the new code and tries it.
 */
final class CorpTokens {

    private final String suiteId;
    private final Link link;
    private final Ground ground;
    private final SuiteEndpoints endpoints;
    private final Authorizations authorizations;
    private final AuthorizationLife life;

    CorpTokens(
            String suiteId,
            Link link,
            Ground ground,
            SuiteEndpoints endpoints,
            Authorizations authorizations,
            AuthorizationLife life) {
        this.suiteId = suiteId;
        this.link = link;
        this.ground = ground;
        this.endpoints = endpoints;
        this.authorizations = authorizations;
        this.life = life;
    }

    /** An enterprise's token; none is fetched while its authorization cannot be used. */
    Token of(String corpId) {
        return ground.tokens().token(key(corpId), () -> fetch(authorizations.requireActive(corpId)));
    }

    /** Fetches a new token while a newer permanent code waits for its proof. */
    void proveNewCode(String corpId) {
        renewWhile(corpId, of(corpId), row -> row.status() == Status.ACTIVE && row.nextPermanentCode() != null);
    }

    /** Fetches a new token for a suspended authorization, which is usable with it. */
    void mend(String corpId) {
        Token mending = ground.tokens().token(key(corpId), () -> fetch(authorizations.requireKept(corpId)));
        renewWhile(corpId, mending, row -> row.status() == Status.SUSPENDED);
    }

    /** Forgets an enterprise's token in memory: it was deleted in the database. */
    void forget(String corpId) {
        ground.tokens().forget(key(corpId));
    }

    /** Twice at most: a token that another thread was fetching already may still be one of the old code. */
    private void renewWhile(String corpId, Token token, Predicate<AuthorizationRow> unproven) {
        long newest = 0;
        for (int tries = 0; tries < 2; tries++) {
            Optional<Long> stored = storedVersion(corpId, unproven);
            if (stored.isEmpty()) {
                return;
            }
            newest = token.newerThan(Math.max(newest, stored.get())).version();
        }
    }

    /** The version of the token that is stored while there is something to prove; read together. */
    private Optional<Long> storedVersion(String corpId, Predicate<AuthorizationRow> unproven) {
        CorpStore store = ground.store();
        return store.inTransaction(tx -> tx.authorizations()
                .find(suiteId, corpId)
                .filter(unproven)
                .map(row -> tx.tokens().find(key(corpId)).map(TokenRow::version).orElse(0L)));
    }

    private FetchedToken fetch(AuthorizationRow usable) {
        AuthorizationRow row = usable;
        while (true) {
            try {
                return gettoken(row);
            } catch (WeComException failed) {
                if (!Refusals.ofAuthorization(failed)) {
                    throw failed;
                }
                row = afterRefusal(row, failed);
            }
        }
    }

    private FetchedToken gettoken(AuthorizationRow row) {
        String corpId = row.corpId();
        String code = Codes.newest(row);
        SecretBreaker breaker = ground.breaker();
        RateWindows windows = ground.windows();
        breaker.pass(corpId, code);
        windows.pass(corpId);
        TokenAnswers.Corp answer;
        try {
            answer = link.callsOf(suiteId, corpId).send(endpoints.gettoken(corpId, code));
        } catch (WeComException failed) {
            breaker.failed(code, failed);
            windows.failed(corpId, failed);
            throw failed;
        }
        breaker.taken(code);
        windows.taken(corpId);
        return FetchedToken.of(answer, tx -> life.prove(tx, row, code));
    }

    /** The row with another code to try, which may come within the grace; without one the circuit opens. */
    private AuthorizationRow afterRefusal(AuthorizationRow row, WeComException refused) {
        if (row.nextPermanentCode() != null && Refusals.ofTheCode(refused)) {
            life.dropNext(row, refused);
            return authorizations.requireKept(row.corpId());
        }
        if (row.status() == Status.ACTIVE && Refusals.perhapsReset(refused)) {
            ground.grace().await(key(row.corpId()), () -> isOvertaken(row));
        }
        AuthorizationRow now = life.suspend(row, refused);
        if (now.status() == Status.SUSPENDED) {
            throw authorizations.suspended(now, refused);
        }
        return authorizations.requireActive(row.corpId());
    }

    private boolean isOvertaken(AuthorizationRow row) {
        return authorizations
                .find(row.corpId())
                .filter(now -> now.status() == Status.ACTIVE && !Codes.isNewer(now, row))
                .isEmpty();
    }

    private TokenKey key(String corpId) {
        return TokenKey.corp(suiteId, corpId);
    }
}
