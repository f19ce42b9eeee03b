package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.wecom.client.answer.SuiteAnswers.Corp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An authorization while it is being changed. */
final class Draft {

    private final AuthorizationRow old;
    private String corpName;
    private String permanentCode;
    private @Nullable String nextPermanentCode;
    private @Nullable String agentId;
    private ScopeRow scope;
    private @Nullable List<String> permissions;
    private Status status;
    private @Nullable String reason;
    private @Nullable Instant eraseAt;

    private Draft(AuthorizationRow old) {
        this.old = old;
        this.corpName = old.corpName();
        this.permanentCode = old.permanentCode();
        this.nextPermanentCode = old.nextPermanentCode();
        this.agentId = old.agentId();
        this.scope = old.scope();
        this.permissions = old.permissions();
        this.status = old.status();
        this.reason = old.reason();
        this.eraseAt = old.eraseAt();
    }

    static Draft of(AuthorizationRow old) {
        return new Draft(old);
    }

    /** Takes over a name as far as it can be stored, unless it is withheld: an odd one must not cost a permanent code. */
    Draft named(@Nullable Corp corp) {
        String told = corp == null ? null : corp.corpName();
        String name = told == null ? "" : StorableText.of(told, Limits.NAME);
        corpName = name.isBlank() ? corpName : name;
        return this;
    }

    Draft codes(String current, @Nullable String next) {
        permanentCode = current;
        nextPermanentCode = next;
        return this;
    }

    /** Forgets a newer code, unless another one has come. */
    Draft withoutNext(@Nullable String refused) {
        nextPermanentCode = Objects.equals(nextPermanentCode, refused) ? null : nextPermanentCode;
        return this;
    }

    Draft agent(@Nullable String id) {
        agentId = id;
        return this;
    }

    Draft scope(ScopeRow read) {
        scope = read;
        return this;
    }

    Draft permissions(@Nullable List<String> read) {
        permissions = read;
        return this;
    }

    Draft active() {
        status = Status.ACTIVE;
        reason = null;
        return this;
    }

    Draft suspended(String why) {
        status = Status.SUSPENDED;
        reason = why;
        return this;
    }

    Draft cancelled(String why, Instant erase) {
        status = Status.CANCELLED;
        reason = why;
        eraseAt = erase;
        return this;
    }

    /** As it was, if nothing changed; else with this time of change. */
    AuthorizationRow row(Instant now) {
        AuthorizationRow row = row(old.authorizedAt(), old.updatedAt());
        boolean newCode = !permanentCode.isEmpty() && !permanentCode.equals(old.permanentCode());
        return row.equals(old) ? old : row(newCode ? now : old.authorizedAt(), now);
    }

    private AuthorizationRow row(Instant authorizedAt, Instant updatedAt) {
        return new AuthorizationRow(
                old.suiteId(),
                old.corpId(),
                corpName,
                permanentCode,
                agentId,
                scope,
                status,
                reason,
                authorizedAt,
                updatedAt,
                nextPermanentCode,
                permissions,
                eraseAt);
    }
}
