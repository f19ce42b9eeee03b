package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.findings.ShownMoment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Agent;
import dev.corpkit.wecom.client.answer.SuiteAnswers.AuthInfo;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Corp;
import dev.corpkit.wecom.client.answer.SuiteAnswers.PermanentCode;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Privilege;
import dev.corpkit.wecom.client.token.OvertakenException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an authorization by what WeCom says: each method is one transaction, or a part of one. */
final class AuthorizationLife {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationLife.class);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final Authorizations authorizations;

    AuthorizationLife(String suiteId, CorpStore store, InstantSource clock, Authorizations authorizations) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
        this.authorizations = authorizations;
    }

    /** Keeps a new permanent code: beside that of a usable authorization until it has fetched a token, else in its place. */
    AuthorizationRow grant(PermanentCode code) {
        String corpId = code.authCorpInfo().corpid();
        return store.inTransaction(tx -> {
            Optional<AuthorizationRow> old = tx.authorizations().lock(suiteId, corpId);
            AuthorizationRow granted = old.filter(row -> row.status() == Status.ACTIVE)
                    .map(row -> beside(row, code))
                    .orElseGet(() -> inPlace(tx, old, code));
            tx.authorizations().save(granted);
            LOG.info(
                    "Authorized suite={} corp={} again={} proven={}",
                    suiteId,
                    corpId,
                    old.isPresent(),
                    granted.nextPermanentCode() == null);
            return granted;
        });
    }

    private AuthorizationRow beside(AuthorizationRow usable, PermanentCode code) {
        String current = usable.permanentCode();
        String next = code.permanentCode().equals(current) ? null : code.permanentCode();
        return Draft.of(usable).named(code.authCorpInfo()).codes(current, next).row(clock.instant());
    }

    /** Agent, scope and permissions may be those of another application: they are read again. */
    private AuthorizationRow inPlace(StoreTransaction tx, Optional<AuthorizationRow> old, PermanentCode code) {
        Corp corp = code.authCorpInfo();
        Instant now = clock.instant();
        tx.tokens().delete(TokenKey.corp(suiteId, corp.corpid()));
        AuthorizationRow bare = new AuthorizationRow(
                suiteId,
                corp.corpid(),
                old.map(AuthorizationRow::corpName).orElse(corp.corpid()),
                code.permanentCode(),
                null,
                ScopeRow.EMPTY,
                Status.ACTIVE,
                null,
                now,
                now);
        return Draft.of(bare).named(corp).row(now);
    }

    /** Keeps what WeCom says of an authorization; nothing is written where nothing changed. */
    AuthorizationRow confirm(AuthorizationRow asked, AuthInfo info) {
        Agent agent = info.agent();
        Privilege privilege = agent == null ? null : agent.privilege();
        return authorizations.change(asked, draft -> {
            if (agent != null && agent.agentid() != null) {
                draft.agent(agent.agentid());
            }
            if (agent != null) {
                draft.mode(agent.mode());
            }
            return (privilege == null ? draft : draft.scope(privilege.scope())).named(info.authCorpInfo());
        });
    }

    /** Keeps the agent. */
    AuthorizationRow agent(AuthorizationRow asked, String agentId) {
        return authorizations.change(asked, draft -> draft.agent(agentId));
    }

    /** Keeps the permissions. */
    AuthorizationRow permit(AuthorizationRow asked, List<String> permissions) {
        return authorizations.change(asked, draft -> draft.permissions(permissions));
    }

    /** Opens the circuit, unless there is a newer code: the row that comes back says which. */
    AuthorizationRow suspend(AuthorizationRow asked, WeComException refused) {
        AuthorizationRow now = authorizations.change(asked, draft -> draft.suspended(refused.getMessage()));
        if (now.status() == Status.SUSPENDED && !now.equals(asked)) {
            LOG.warn("Suspended suite={} corp={} errcode={}", suiteId, asked.corpId(), refused.getErrcode());
        }
        return now;
    }

    /** Ends it: codes, token, agent, scope and permissions go, the name stays. Row C20. */
    AuthorizationRow cancel(AuthorizationRow asked, Instant eraseAt, String reason) {
        return store.inTransaction(tx -> {
            AuthorizationRow now = authorizations.change(
                    tx,
                    asked,
                    draft -> draft.codes("", null)
                            .agent(null)
                            .scope(ScopeRow.EMPTY)
                            .permissions(null)
                            .cancelled(reason, eraseAt));
            if (now.status() == Status.CANCELLED) {
                tx.tokens().delete(TokenKey.corp(suiteId, asked.corpId()));
                Instant due = now.eraseAt();
                LOG.info(
                        "Cancelled suite={} corp={} eraseAt={}",
                        suiteId,
                        asked.corpId(),
                        due == null ? "none" : ShownMoment.bound(due));
            }
            return now;
        });
    }

    /** Forgets a newer code that WeCom refuses. */
    AuthorizationRow dropNext(AuthorizationRow asked, WeComException refused) {
        LOG.warn("New permanent code refused suite={} corp={}: {}", suiteId, asked.corpId(), refused.getMessage());
        return authorizations.change(asked, draft -> draft.withoutNext(asked.nextPermanentCode()));
    }

    /** The code has fetched a token, which is about to be kept: it is the one from now on. */
    void prove(StoreTransaction tx, AuthorizationRow asked, String code) {
        AuthorizationRow now = authorizations.change(tx, asked, draft -> {
            Draft proven = draft.codes(code, null);
            return asked.status() == Status.SUSPENDED ? proven.active() : proven;
        });
        if (!now.permanentCode().equals(code)) {
            throw new OvertakenException(asked.corpId());
        }
        if (!code.equals(asked.permanentCode())) {
            LOG.info("New permanent code in use suite={} corp={}", suiteId, asked.corpId());
        }
    }
}
