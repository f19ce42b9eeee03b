package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.jobs.failure.Failures;
import dev.corpkit.corps.jobs.turn.SyncTurns;
import dev.corpkit.corps.sync.schedule.NextSync;
import dev.corpkit.findings.ShownMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full sync of one organization as a task: its instance is the organization's name, its data the basis of its moment. It
 * decides by what is stored, so that a moment which is wrong, or comes twice, costs a look and no sync. Thread-safe.
 */
final class SyncTask {

    /** Of the task. */
    static final String NAME = "full-sync";

    private static final Logger LOG = LoggerFactory.getLogger(SyncTask.class);

    /** After a start: the elements load meanwhile. */
    private static final Duration SETTLE = Duration.ofMinutes(1);

    /** What was missed while this node did not run is spread over this time. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(30);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);

    /** The last one about five hours after the first failure; then it is the next night's turn. */
    private static final int RETRIES = 5;

    private final Schedules schedules;
    private final PastSyncs past;
    private final SyncTurns turns;
    private final InstantSource clock;
    private final Instant startedAt;

    SyncTask(Schedules schedules, PastSyncs past, SyncTurns turns, InstantSource clock) {
        this.schedules = schedules;
        this.past = past;
        this.turns = turns;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** For db-scheduler. A node that dies in a sync leaves it to another at once. */
    Task<String> task() {
        return Tasks.custom(NAME, String.class)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, dead.getTimeDone()))
                .execute((instance, context) -> execute(instance.getData(), context.getExecution()));
    }

    private CompletionHandler<String> execute(String basis, Execution execution) {
        Optional<HeldSchedule> found = schedules
                .find(execution.taskInstance.getId())
                .filter(each -> !each.schedule().isOff());
        if (found.isEmpty()) {
            // Where the organization is, it is planned again within a minute.
            return new CompletionHandler.OnCompleteRemove<>();
        }
        HeldSchedule held = found.get();
        NextSync next = held.next();
        Instant now = clock.instant();
        Optional<Instant> last = past.last(held.org());
        if (!held.basis().equals(basis) || next.isDone(last, now)) {
            return at(next.after(last, now), held);
        }
        Instant begin = begin(execution.executionTime, next);
        return begin.isAfter(now) ? at(begin, held) : sync(held, execution);
    }

    private Instant begin(Instant planned, NextSync next) {
        return planned.isBefore(startedAt) ? startedAt.plus(SETTLE).plus(next.part(CATCHING_UP)) : planned;
    }

    private CompletionHandler<String> sync(HeldSchedule held, Execution execution) {
        try {
            turns.scheduled(() -> Actor.SCHEDULE.call(() -> held.corp().syncCorp()));
            return at(regular(held), held);
        } catch (CancellationException | RejectedExecutionException stopping) {
            return at(clock.instant().plus(SETTLE), held);
        } catch (NotAuthorizedException | SyncCancelledException refused) {
            LOG.info("Not synced by schedule corp={} reason={}", held.name(), refused.getMessage());
            return at(regular(held), held);
        } catch (RuntimeException | LinkageError failed) {
            return again(held, execution, failed);
        }
    }

    /** As if a sync ended now. */
    private Instant regular(HeldSchedule held) {
        Instant now = clock.instant();
        return held.next().after(Optional.of(now), now);
    }

    private static CompletionHandler<String> at(Instant moment, HeldSchedule held) {
        return (complete, operations) -> operations.reschedule(complete, moment, held.basis());
    }

    /** Ever later; after some failures at the regular moments only, until one goes well. */
    private CompletionHandler<String> again(HeldSchedule held, Execution execution, Throwable failed) {
        int failures = execution.consecutiveFailures;
        Instant regular = regular(held);
        Instant retry = clock.instant().plus(FIRST_RETRY.multipliedBy(1L << Math.min(failures, RETRIES)));
        Instant moment = failures < RETRIES && retry.isBefore(regular) ? retry : regular;
        LOG.warn(
                "Sync by schedule failed corp={} nextTry={} reason={}",
                held.name(),
                ShownMoment.of(moment),
                Failures.problem(failed),
                Failures.trace(failed));
        return (complete, operations) -> operations.reschedule(
                ExecutionComplete.failure(
                        execution,
                        complete.getTimeDone().minus(complete.getDuration()),
                        complete.getTimeDone(),
                        failed),
                moment,
                held.basis());
    }
}
