package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.FailurePlace;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of runs that fail: told in words, and recorded. What fails before the commit changed nothing, and what fails in
 * it was rolled back. Thread-safe.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final CorpStore store;
    private final Clock clock;

    Failures(CorpStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Runs it; what it throws is recorded and thrown in words. */
    <T> T watch(RunSteps steps, Supplier<T> work) {
        return watch(steps, e -> false, work);
    }

    /** {@link #watch} for what somebody decided: a wrong or late decision is no failed run, and is told as it is. */
    <T> T watchDecision(RunSteps steps, Supplier<T> work) {
        return watch(steps, e -> e instanceof CorpArgumentException || e instanceof OutdatedPlanException, work);
    }

    /** {@link #watch} for a dry run: it would have written nothing, so that it failed is only told. */
    <T> T watchDryRun(RunSteps steps, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            CorpException failure = inWords(steps.run(), e);
            LOG.warn("Dry run failed corp={} reason={}", steps.run().org(), failure.getMessage());
            throw failure;
        }
    }

    private <T> T watch(RunSteps steps, Predicate<RuntimeException> refusal, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (refusal.test(e)) {
                throw e;
            }
            throw failed(steps, e);
        }
    }

    private CorpException failed(RunSteps steps, RuntimeException e) {
        Run run = steps.run();
        CorpException failure = inWords(run, e);
        if (!(e instanceof CorpException)) {
            LOG.error("A mistake inside CorpKit corp={} run={} {}", run.org(), run.id(), FailurePlace.of(e));
        }
        LOG.warn("Run failed corp={} kind={} run={} reason={}", run.org(), run.kind(), run.id(), failure.getMessage());
        try {
            record(steps, failure);
        } catch (RuntimeException second) {
            OutageLog.warn(
                    LOG,
                    second,
                    "Could not record the failed run corp={} run={}; it is recorded once the store works",
                    run.org(),
                    run.id());
        }
        return failure;
    }

    private static CorpException inWords(Run run, RuntimeException e) {
        if (e instanceof NotAuthorizedException
                || e instanceof SyncFailedException
                || e instanceof SyncCancelledException) {
            return (CorpException) e;
        }
        return new SyncFailedException("The run of " + run.org() + " failed and nothing changed: " + reason(e), e);
    }

    private static String reason(RuntimeException e) {
        if (e instanceof StaleLeaseException) {
            return "it was cancelled, or another node took over. " + e.getMessage();
        }
        return e instanceof CorpException ? e.getMessage() : "a mistake inside CorpKit; see its log";
    }

    private void record(RunSteps steps, CorpException failure) {
        Run run = steps.run();
        SyncReport report = run.failure(failure.getMessage(), steps.calls(), clock.instant(), steps.phases());
        RunRow row = new RunRow(
                run.kind().stored(),
                failure instanceof SyncCancelledException ? report.cancelled() : report,
                ScopeRow.EMPTY,
                false);
        Consumer<StoreTransaction> record = tx -> {
            if (isHere(tx, run, failure) && !repeats(tx, run, row) && !isRecorded(tx, run)) {
                hold(tx, run, failure);
                tx.runs().insert(run.org(), row);
                run.target().requireNotCancelled(tx);
            }
        };
        if (steps.hasTurn()) {
            store.runOrLater(record);
        } else {
            store.run(record); // all that are tried while the store is away are no news
        }
    }

    /** Who is not authorized may not be who the business file means to name: its organization is claimed by nobody yet. */
    private static void hold(StoreTransaction tx, Run run, CorpException failure) {
        if (failure instanceof NotAuthorizedException) {
            tx.orgs().lock(run.org());
        } else {
            run.target().claim(tx);
        }
    }

    /**
     * Whether it is to be recorded: never with an organization that is another enterprise's, and with one that has no rows
     * only where it cannot have lost them by an erasure in the meantime.
     */
    private static boolean isHere(StoreTransaction tx, Run run, CorpException failure) {
        boolean known = tx.orgs().find(run.org()).isPresent();
        boolean erased = failure.getCause() instanceof StaleLeaseException
                || (failure instanceof NotAuthorizedException && run.target().isCancelled(tx));
        return (known || !erased) && run.target().isFree(tx);
    }

    /** By whoever took its lease over, in the belief that its process had ended. */
    private static boolean isRecorded(StoreTransaction tx, Run run) {
        return tx.runs().find(run.org(), run.id()).isPresent();
    }

    /** What comes often by itself: as long as it fails for the same reason, once is enough. */
    private static boolean repeats(StoreTransaction tx, Run run, RunRow row) {
        return (run.kind() == RunKind.EVENTS
                        || run.actor().equals(Actor.FIRST_SYNC)
                        || run.actor().equals(Actor.EVENT))
                && tx.runs()
                        .last(run.org())
                        .filter(last -> last.kind() == row.kind())
                        .filter(last -> last.report().getOutcome() == Outcome.FAILED)
                        .filter(last ->
                                last.report().getProblems().equals(row.report().getProblems()))
                        .isPresent();
    }
}
