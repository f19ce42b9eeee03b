package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Observation;
import dev.corpkit.corps.sync.snapshot.Reach;

/** Puts together what a reading tells besides the directory. Thread-safe. */
final class Observations {

    private final EnterpriseAccess access;

    Observations(EnterpriseAccess access) {
        this.access = access;
    }

    /** Of a reading that is over, of an enterprise that {@link EnterpriseAccess#open} gave. */
    Observation of(Enterprise enterprise, ScopeRow scope, ReadingNotes notes, Denials denials) {
        AuthMode authMode = authMode(enterprise, scope, notes, denials);
        return new Observation(
                scope,
                authMode,
                enterprise.corpName(),
                denials,
                notes.gaps(),
                notes.odd().findings(),
                GrantedFields.UNKNOWN);
    }

    /**
     * Asked anew where somebody would go offline because the scope is the whole enterprise: a lost {@code change_auth} must
     * not make members of whom each authorizes himself look resigned.
     */
    private AuthMode authMode(Enterprise enterprise, ScopeRow scope, ReadingNotes notes, Denials denials) {
        boolean counts = scope.depts().contains(DeptRow.ROOT)
                && denials.members().values().stream()
                        .anyMatch(denial -> denial == MemberDenial.UNKNOWN || denial == MemberDenial.NOT_ASKED);
        if (!counts || enterprise.authMode() == AuthMode.MEMBER) {
            return enterprise.authMode();
        }
        return notes.call(
                        "How the enterprise authorized us",
                        Reach.ofMembers(denials.members().keySet()),
                        () -> access.confirmAuthMode(enterprise))
                .orElse(enterprise.authMode());
    }
}
