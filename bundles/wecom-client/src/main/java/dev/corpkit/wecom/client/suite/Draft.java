package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.AuthMode;
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
    private AuthorizationRow row;

    private Draft(AuthorizationRow old) {
        this.old = old;
        this.row = old;
    }

    static Draft of(AuthorizationRow old) {
        return new Draft(old);
    }

    /** Takes over a name as far as it can be stored, unless it is withheld: an odd one must not cost a permanent code. */
    Draft named(@Nullable Corp corp) {
        String told = corp == null ? null : corp.corpName();
        String name = told == null ? "" : StorableText.of(told, Limits.NAME);
        row = name.isBlank() ? row : row.withCorpName(name);
        return this;
    }

    Draft codes(String current, @Nullable String next) {
        row = row.withCodes(current, next);
        return this;
    }

    /** Forgets a newer code, unless another one has come. */
    Draft withoutNext(@Nullable String refused) {
        return Objects.equals(row.nextPermanentCode(), refused) ? codes(row.permanentCode(), null) : this;
    }

    Draft agent(@Nullable String id) {
        row = row.withAgentId(id);
        return this;
    }

    Draft scope(ScopeRow read) {
        row = row.withScope(read);
        return this;
    }

    Draft mode(AuthMode read) {
        row = row.withAuthMode(read);
        return this;
    }

    Draft permissions(@Nullable List<String> read) {
        row = row.withPermissions(read);
        return this;
    }

    Draft active() {
        row = row.withStatus(Status.ACTIVE, null);
        return this;
    }

    Draft suspended(String why) {
        row = row.withStatus(Status.SUSPENDED, why);
        return this;
    }

    Draft cancelled(String why, Instant erase) {
        row = row.withStatus(Status.CANCELLED, why).withEraseAt(erase);
        return this;
    }

    /** As it was, if nothing changed; else with this time of change. */
    AuthorizationRow row(Instant now) {
        boolean newCode = !row.permanentCode().isEmpty() && !row.permanentCode().equals(old.permanentCode());
        return row.equals(old) ? old : row.withTimes(newCode ? now : old.authorizedAt(), now);
    }
}
