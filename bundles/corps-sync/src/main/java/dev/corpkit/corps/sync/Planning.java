package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import java.time.Clock;
import java.util.Optional;

/** Plans runs on what is stored. Thread-safe. */
final class Planning {

    private final ProviderGuard provider;
    private final Clock clock;

    Planning(ProviderGuard provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * What a run would write; empty for a focused snapshot of another scope than that in which all that is stored was seen:
     * then it takes a full sync to tell what is gone and what is only no longer visible (contract row G3).
     */
    Optional<SyncPlan> plan(
            StoreTransaction tx, RunKind kind, SyncTarget target, Snapshot snapshot, HookAnswers answers) {
        boolean sameScope = isSameScope(tx, target, snapshot.scope());
        if (snapshot.focused().isPresent() && !sameScope) {
            return Optional.empty();
        }
        return Optional.of(kind.plan(planner(tx, target, snapshot, sameScope, answers)));
    }

    /** A planner of what is held, without a reading. */
    Planner withoutReading(StoreTransaction tx, SyncTarget target) {
        return planner(tx, target, FocusedSnapshot.OF_NOTHING, true, HookAnswers.NONE);
    }

    private Planner planner(
            StoreTransaction tx, SyncTarget target, Snapshot snapshot, boolean sameScope, HookAnswers answers) {
        EarlierRemovals earlier = snapshot.focused()
                .filter(focused -> !focused.isWithoutRemovals())
                .map(focused -> EarlierRemovals.sinceLastComplete(tx, target.org(), clock.instant()))
                .orElse(EarlierRemovals.NONE);
        Circumstances known = new Circumstances(
                StoredPicture.read(tx, target.org()),
                sameScope,
                earlier,
                tx.held().all(target.org()),
                loss -> provider.breach(tx, target, loss),
                answers);
        return new Planner(target, known, snapshot);
    }

    /**
     * Whether all that is stored was seen in this scope: since the last complete sync nobody looked through another, not even
     * a run that was partial or registered members only.
     */
    static boolean isSameScope(StoreTransaction tx, SyncTarget target, ScopeRow scope) {
        return tx.runs()
                .lastSeeing(target.org())
                .filter(last -> last.steady() && last.scope().equals(scope))
                .isPresent();
    }
}
