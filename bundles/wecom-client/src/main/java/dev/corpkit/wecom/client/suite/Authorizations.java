package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Agent;
import dev.corpkit.wecom.client.answer.SuiteAnswers.AuthInfo;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Corp;
import dev.corpkit.wecom.client.answer.SuiteAnswers.PermanentCode;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Privilege;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored authorizations of one suite. {@link Status#SUSPENDED} is the circuit of contract row C20: entered when WeCom refuses
 * the permanent code, left only by a new code or a confirmed refresh, since many wrong secrets block this machine's address for
 * an hour (P90454, 45009).
 */
final class Authorizations {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;

    Authorizations(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    Optional<AuthorizationRow> find(String corpId) {
        return store.inTransaction(tx -> tx.authorizations().find(suiteId, corpId));
    }

    /** The one that can be used. */
    AuthorizationRow requireActive(String corpId) {
        AuthorizationRow row = requireKept(corpId);
        if (row.status() == Status.SUSPENDED) {
            throw new NotAuthorizedException("The authorization of suite " + suiteId + " by enterprise " + corpId
                    + " is suspended: " + row.reason());
        }
        return row;
    }

    /** The one whose permanent code may still be shown to WeCom when a person or an event asks for it. */
    AuthorizationRow requireKept(String corpId) {
        AuthorizationRow row = find(corpId)
                .orElseThrow(() -> new NotAuthorizedException("Enterprise " + corpId + " has not authorized suite "
                        + suiteId + ". Its administrator scans the QR code of the template; what arrived is in"
                        + " auths:list"));
        if (row.status() == Status.CANCELLED) {
            throw new NotAuthorizedException("Enterprise " + corpId + " has cancelled its authorization of suite "
                    + suiteId + ". Its administrator must authorize again");
        }
        return row;
    }

    /**
     * Keeps a new permanent code. Agent and scope stay until they are read again where the code of a usable authorization was
     * reset; any other may belong to another agent.
     */
    AuthorizationRow grant(PermanentCode code) {
        Corp corp = code.authCorpInfo();
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            Optional<AuthorizationRow> old = tx.authorizations().find(suiteId, corp.corpid());
            Optional<AuthorizationRow> usable = old.filter(row -> row.status() == Status.ACTIVE);
            AuthorizationRow granted = new AuthorizationRow(
                    suiteId,
                    corp.corpid(),
                    named(corp, old.map(AuthorizationRow::corpName).orElse(corp.corpid())),
                    code.permanentCode(),
                    usable.map(AuthorizationRow::agentId).orElse(null),
                    usable.map(AuthorizationRow::scope).orElse(ScopeRow.EMPTY),
                    Status.ACTIVE,
                    null,
                    now,
                    now);
            tx.authorizations().save(granted);
            LOG.info("Authorized suite={} corp={} again={}", suiteId, corp.corpid(), old.isPresent());
            return granted;
        });
    }

    /** Keeps what WeCom says of an authorization, which is usable then. Nothing is written where nothing changed. */
    AuthorizationRow confirm(AuthorizationRow asked, AuthInfo info) {
        Agent agent = info.agent();
        Privilege privilege = agent == null ? null : agent.privilege();
        return change(
                asked,
                old -> new AuthorizationRow(
                        suiteId,
                        old.corpId(),
                        info.authCorpInfo() == null ? old.corpName() : named(info.authCorpInfo(), old.corpName()),
                        old.permanentCode(),
                        agent == null || agent.agentid() == null ? old.agentId() : agent.agentid(),
                        privilege == null ? old.scope() : privilege.scope(),
                        Status.ACTIVE,
                        null,
                        old.authorizedAt(),
                        old.updatedAt()));
    }

    /** Opens the circuit. */
    NotAuthorizedException suspend(AuthorizationRow asked, WeComException refused) {
        change(
                asked,
                old -> new AuthorizationRow(
                        suiteId,
                        old.corpId(),
                        old.corpName(),
                        old.permanentCode(),
                        old.agentId(),
                        old.scope(),
                        Status.SUSPENDED,
                        refused.getMessage(),
                        old.authorizedAt(),
                        old.updatedAt()));
        LOG.warn("Suspended suite={} corp={} errcode={}", suiteId, asked.corpId(), refused.getErrcode());
        return new NotAuthorizedException(
                "The authorization of suite " + suiteId + " by enterprise " + asked.corpId() + " is suspended: "
                        + refused.getMessage(),
                refused);
    }

    /** Changes a row unless somebody has changed it since it was asked for, who then knows better. */
    private AuthorizationRow change(AuthorizationRow asked, UnaryOperator<AuthorizationRow> change) {
        return store.inTransaction(tx -> {
            AuthorizationRow now =
                    tx.authorizations().find(suiteId, asked.corpId()).orElse(asked);
            boolean overtaken =
                    now.status() == Status.CANCELLED || !now.permanentCode().equals(asked.permanentCode());
            AuthorizationRow changed = overtaken ? now : change.apply(now);
            if (changed.equals(now)) {
                return now;
            }
            AuthorizationRow stamped = stamp(changed);
            tx.authorizations().save(stamped);
            return stamped;
        });
    }

    private AuthorizationRow stamp(AuthorizationRow row) {
        return new AuthorizationRow(
                row.suiteId(),
                row.corpId(),
                row.corpName(),
                row.permanentCode(),
                row.agentId(),
                row.scope(),
                row.status(),
                row.reason(),
                row.authorizedAt(),
                clock.instant());
    }

    private static String named(Corp corp, String otherwise) {
        String name = corp.corpName();
        return name == null || name.isBlank() ? otherwise : name;
    }
}
