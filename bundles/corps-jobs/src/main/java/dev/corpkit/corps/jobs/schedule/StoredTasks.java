package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.TaskDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of full syncs in the store's table; a failure of its database is thrown in the store's words. Thread-safe. */
final class StoredTasks {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTasks.class);

    private final SchedulerClient client;
    private final TaskDatabase database;

    StoredTasks(SchedulerClient client, TaskDatabase database) {
        this.client = client;
        this.database = database;
    }

    /**
     * All by their organization, those that are being done included.
     *
     * @throws StoreException if the database fails
     */
    Map<String, ScheduledExecution<String>> planned() {
        Map<String, ScheduledExecution<String>> planned = new HashMap<>();
        call(
                "Reading the schedule",
                tasks -> tasks.fetchScheduledExecutionsForTask(
                        SyncTask.NAME,
                        String.class,
                        ScheduledExecutionsFilter.onlyResolved(),
                        each -> planned.put(each.getTaskInstance().getId(), each)));
        return planned;
    }

    /** Plans one, unless it is planned. */
    void plan(String org, String basis, Instant moment) {
        change(org, tasks -> tasks.scheduleIfNotExists(new TaskInstance<>(SyncTask.NAME, org, basis), moment));
    }

    /** Plans one anew. */
    void move(ScheduledExecution<String> task, String basis, Instant moment) {
        change(task.getTaskInstance().getId(), tasks -> tasks.reschedule(task.getTaskInstance(), moment, basis));
    }

    /** Plans one no more. */
    void cancel(ScheduledExecution<String> task) {
        change(task.getTaskInstance().getId(), tasks -> tasks.cancel(task.getTaskInstance()));
    }

    private void change(String org, Consumer<SchedulerClient> change) {
        try {
            call("Writing the schedule", change);
        } catch (TaskInstanceException changed) {
            LOG.debug("Another node was faster corp={}", org, changed);
        }
    }

    private void call(String doing, Consumer<SchedulerClient> call) {
        try {
            call.accept(client);
        } catch (RuntimeException failed) {
            throw database.inWords(doing, failed)
                    .map(RuntimeException.class::cast)
                    .orElse(failed);
        }
    }
}
