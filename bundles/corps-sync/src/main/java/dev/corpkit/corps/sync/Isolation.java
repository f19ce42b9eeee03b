package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.refused.RefusalSearch;
import dev.corpkit.corps.sync.refused.Refused;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits runs although the database refuses some of their rows: who is refused is left out and reported. Thread-safe. */
final class Isolation {

    /** More than a few are no accident of single rows: then nothing is to be changed until somebody has looked. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Isolation.class);

    private final CorpStore store;
    private final Clock clock;
    private final Supplier<String> ids;

    Isolation(CorpStore store, Clock clock, Supplier<String> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Does work in one transaction that writes what an attempt leaves of its plan; again in another one, with less left, for
     * as long as rows are refused.
     *
     * @throws SyncFailedException if too many are refused; nothing changed
     */
    <T> T commit(RunSteps steps, KeptLease lease, HookAnswers answers, BiFunction<StoreTransaction, Attempt, T> work) {
        Refused refused = Refused.NONE;
        while (true) {
            Attempt attempt = new Attempt(steps.run().org(), refused);
            try {
                return store.inTransaction(tx -> {
                    hold(tx, steps.run(), lease);
                    return work.apply(tx, attempt);
                });
            } catch (StoreException e) {
                refused = refused.and(search(steps, lease, answers, attempt, e));
                requireFew(steps.run(), refused, e);
            }
        }
    }

    private static void hold(StoreTransaction tx, Run run, KeptLease lease) {
        tx.leases().guard(lease.lease());
        run.target().claim(tx);
    }

    private Refused search(
            RunSteps steps, KeptLease lease, HookAnswers answers, Attempt attempt, StoreException failure) {
        if (!failure.isRefusal()) {
            throw failure;
        }
        LOG.warn(
                "The database refuses rows, looking for them corp={} run={} changes={}",
                steps.run().org(),
                steps.run().id(),
                attempt.changes().size());
        Refused found = new RefusalSearch(part -> refusal(steps, lease, answers, part), MOST).in(attempt.changes());
        if (found.isEmpty()) {
            throw failure;
        }
        return found;
    }

    private static void requireFew(Run run, Refused refused, StoreException failure) {
        if (refused.names().size() > MOST) {
            throw new SyncFailedException(
                    "The run of " + run.org() + " failed and nothing changed: the database refuses more than " + MOST
                            + " of its objects, among them "
                            + refused.problems().get(0),
                    failure);
        }
    }

    /** Writes some changes and takes them back, whatever comes of it. */
    private Optional<StoreException> refusal(
            RunSteps steps, KeptLease lease, HookAnswers answers, List<ObjectChange> part) {
        steps.requireNotCancelled();
        lease.alive();
        try {
            store.run(tx -> {
                hold(tx, steps.run(), lease);
                new PlanWriter(tx, steps.run().target(), ids, SyncProgress.NONE)
                        .write(steps.run().kind().cause(), steps.run().id(), clock.instant(), part, answers);
                throw new Undone();
            });
            throw new IllegalStateException("A store must not swallow what the work throws");
        } catch (Undone e) {
            return Optional.empty();
        } catch (StoreException e) {
            if (e.isRefusal()) {
                return Optional.of(e);
            }
            throw e;
        }
    }

    /** Rolls back. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }
}
