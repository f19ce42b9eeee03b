package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.MemberRename;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Renames members whose userids became others: in one transaction over all tables that the lease guards, with the run's record.
 * Thread-safe.
 */
final class Renames {

    private final CorpStore store;
    private final Clock clock;

    Renames(CorpStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether the old one is stored here and the new one is not: two that are both here are never made one silently. */
    boolean isPlain(OrgKey org, String from, String to) {
        return store.inTransaction(tx -> isPlain(tx, org, from, to));
    }

    private static boolean isPlain(StoreTransaction tx, OrgKey org, String from, String to) {
        return tx.members().find(org, from).isPresent()
                && tx.members().find(org, to).isEmpty();
    }

    /** One, if it is plain still. */
    Optional<Committed> commit(RunSteps steps, KeptLease lease, String from, String to) {
        return commit(
                steps, lease, Map.of(from, to), tx -> isPlain(tx, steps.run().org(), from, to));
    }

    /** Those that are stored, whoever has the other ids: WeCom itself says that they are the same persons. */
    Optional<Committed> commit(RunSteps steps, KeptLease lease, Map<String, String> ids) {
        return commit(steps, lease, ids, tx -> true);
    }

    private Optional<Committed> commit(
            RunSteps steps, KeptLease lease, Map<String, String> ids, Predicate<StoreTransaction> still) {
        Run run = steps.run();
        return store.inTransaction(tx -> {
            tx.leases().guard(lease.lease());
            run.target().claim(tx);
            Map<String, String> there = new TreeMap<>(ids);
            there.keySet().retainAll(ids(tx.members().findAll(run.org(), ids.keySet())));
            if (there.isEmpty() || !still.test(tx)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            List<ObjectChange> changes =
                    new MemberRename(tx, run.org(), run.target().corpId()).rename(there);
            Written written =
                    new OrgWriter(tx, run.org()).write(run.kind().cause(), run.id(), now, changes, done -> {});
            RenameSuggestions.prune(tx, run.org());
            SyncReport report = report(steps, there.size(), now);
            tx.runs().insert(run.org(), new RunRow(run.kind().stored(), report, ScopeRow.EMPTY, false));
            run.target().requireNotCancelled(tx);
            return Optional.of(new Committed(report, written));
        });
    }

    private static Set<String> ids(List<MemberRow> members) {
        return members.stream().map(MemberRow::memberId).collect(Collectors.toSet());
    }

    private static SyncReport report(RunSteps steps, int renamed, Instant now) {
        Run run = steps.run();
        return run.said(new SyncReport(
                run.id(),
                run.org().fullName(),
                Outcome.COMPLETE,
                run.startedAt(),
                now,
                steps.calls(),
                Map.of(SyncCount.MEMBERS_RENAMED, renamed),
                List.of(),
                List.of(),
                steps.phases(),
                List.of()));
    }
}
