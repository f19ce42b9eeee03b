package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.answer.SuiteAnswers.AuthInfo;
import dev.corpkit.wecom.client.call.TokenCalls;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What WeCom says of an authorization: agent and scope (P100795), permissions (P99108). */
final class AuthorizationReading {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationReading.class);

    private final TokenCalls calls;
    private final SuiteEndpoints endpoints;
    private final Authorizations authorizations;
    private final AuthorizationLife life;
    private final CorpTokens tokens;
    private final EnterpriseFacts facts;

    /**
     * A reading.
     *
     * @param calls carry the suite's token
     * @param facts reads what an enterprise's token tells
     */
    AuthorizationReading(
            TokenCalls calls,
            SuiteEndpoints endpoints,
            Authorizations authorizations,
            AuthorizationLife life,
            CorpTokens tokens,
            EnterpriseFacts facts) {
        this.calls = calls;
        this.endpoints = endpoints;
        this.authorizations = authorizations;
        this.life = life;
        this.tokens = tokens;
        this.facts = facts;
    }

    /**
     * Asks with the newest code, and with the one before it if that one itself is refused.
     *
     * @throws WeComException if all are refused, the application is, or WeCom cannot be asked
     */
    private AuthInfo ask(AuthorizationRow row) {
        List<String> codes = Codes.all(row);
        for (String code : codes.subList(0, codes.size() - 1)) {
            try {
                return ask(row.corpId(), code);
            } catch (WeComException refused) {
                if (!Refusals.ofTheCode(refused)) {
                    throw refused;
                }
            }
        }
        return ask(row.corpId(), codes.get(codes.size() - 1));
    }

    /** Asks with that code alone. */
    AuthInfo ask(String corpId, String code) {
        Map<String, Object> body = Map.of("auth_corpid", corpId, "permanent_code", code);
        return calls.send(token -> endpoints.getAuthInfo(token, body));
    }

    /**
     * Reads and keeps it. One that is suspended is usable again once WeCom has confirmed it here and by a token: one of the two
     * alone would open and close the circuit in turns.
     */
    AuthorizationRow read(AuthorizationRow row) {
        AuthInfo info;
        try {
            info = ask(row);
        } catch (WeComException refused) {
            if (Refusals.ofAuthorization(refused)) {
                throw authorizations.suspended(life.suspend(row, refused), refused);
            }
            throw refused;
        }
        AuthorizationRow confirmed = life.confirm(row, info);
        if (confirmed.status() == Status.SUSPENDED) {
            tokens.mend(row.corpId());
        }
        return withPermissions(withAgent(confirmed));
    }

    /** Where {@code get_auth_info} names no agent, {@code agent/list} may: it lists the token's own application (P90227). */
    private AuthorizationRow withAgent(AuthorizationRow row) {
        if (row.agentId() != null) {
            return row;
        }
        List<String> agents;
        try {
            agents = facts.agents(row.corpId());
        } catch (WeComException notNow) {
            LOG.info("Agent not read corp={}: {}", row.corpId(), notNow.getMessage());
            return row;
        }
        if (agents.size() != 1) {
            LOG.warn("agent/list names {} agents, one was expected corp={}", agents.size(), row.corpId());
            return row;
        }
        return life.agent(authorizations.requireKept(row.corpId()), agents.get(0));
    }

    private AuthorizationRow withPermissions(AuthorizationRow row) {
        List<String> granted;
        try {
            granted = facts.permissions(row.corpId());
        } catch (WeComException notNow) {
            LOG.info("Permissions not read corp={}: {}", row.corpId(), notNow.getMessage());
            return authorizations.requireKept(row.corpId());
        }
        return life.permit(authorizations.requireKept(row.corpId()), granted);
    }
}
