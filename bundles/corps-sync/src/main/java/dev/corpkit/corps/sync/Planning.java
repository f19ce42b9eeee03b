package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.departure.KeptEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans runs on what is stored. Thread-safe. */
final class Planning {

    private static final int RECENT = 64;

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
    Optional<SyncPlan> plan(StoreTransaction tx, Run run, Snapshot snapshot, HookAnswers answers) {
        if (snapshot.focused().isPresent() && !isSameScope(tx, run.target(), snapshot.scope())) {
            return Optional.empty();
        }
        SyncPlan plan = run.kind().plan(planner(tx, run, snapshot, answers));
        provider.requireHoldable(plan.held());
        return Optional.of(plan);
    }

    /** A planner of what somebody decided, without a reading. */
    Planner withoutReading(StoreTransaction tx, Run run) {
        return planner(tx, run, FocusedSnapshot.OF_NOTHING, HookAnswers.NONE);
    }

    private Planner planner(StoreTransaction tx, Run run, Snapshot snapshot, HookAnswers answers) {
        SyncTarget target = run.target();
        EarlierRemovals earlier = snapshot.focused()
                .filter(focused -> !focused.isWithoutRemovals())
                .map(focused -> EarlierRemovals.sinceLastComplete(tx, target.org(), clock.instant()))
                .orElse(EarlierRemovals.NONE);
        PlanningContext known = new PlanningContext(
                StoredPicture.read(tx, target.org()),
                earlierScope(tx, target.org()),
                earlier,
                tx.held().all(target.org()),
                kept(tx, run),
                tx.findings().all(target.org()),
                run.startedAt(),
                target.guards().unexplained() == GuardSettings.Unexplained.OFFLINE,
                loss -> provider.breach(tx, target, loss),
                answers);
        return new Planner(target, known, snapshot);
    }

    private static KeptEvents kept(StoreTransaction tx, Run run) {
        return new KeptEvents(tx.memberEvents().all(run.org()), run.keptBefore(), wholeReading(tx, run.org()));
    }

    /** When the last run began that read everything; a plan that is applied was read before. */
    private static Instant wholeReading(StoreTransaction tx, OrgKey org) {
        return Stream.concat(tx.runs().list(org, RECENT).stream(), tx.runs().lastComplete(org).stream())
                .filter(run -> run.kind() == RunRow.Kind.SYNC
                        && run.report().getOutcome() != Outcome.FAILED
                        && !run.scope().isEmpty())
                .map(RunRow::report)
                .filter(report -> tx.plans().find(org, report.getRunId()).isEmpty())
                .findFirst()
                .map(SyncReport::getStartedAt)
                .orElse(Instant.EPOCH);
    }

    /** The scope in which all that is stored was seen last; where there is none, the one that was seen last. */
    private static ScopeRow earlierScope(StoreTransaction tx, OrgKey org) {
        return tx.runs().list(org, RECENT).stream()
                .filter(RunRow::steady)
                .findFirst()
                .or(() -> tx.runs().lastSeeing(org))
                .map(RunRow::scope)
                .orElse(ScopeRow.EMPTY);
    }

    /**
     * Whether all that is stored was seen in this scope: since the last sync that was complete, or had only gaps that last,
     * nobody looked through another, not even a run that was partial or registered members only.
     */
    static boolean isSameScope(StoreTransaction tx, SyncTarget target, ScopeRow scope) {
        return tx.runs()
                .lastSeeing(target.org())
                .filter(last -> last.steady() && last.scope().names(scope))
                .isPresent();
    }
}
