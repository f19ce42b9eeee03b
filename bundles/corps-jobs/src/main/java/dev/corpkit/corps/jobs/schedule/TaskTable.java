package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.corpkit.corps.store.TaskDatabase;
import java.time.Duration;

/** db-scheduler over the store's table. */
final class TaskTable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int SIGNS_MISSED = 4;

    /** Waited twice. */
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private TaskTable() {}

    /** A scheduler of this node that does so many tasks at once; to be started and stopped. */
    static Scheduler scheduler(TaskDatabase database, Task<?> task, String node, int atOnce) {
        CalmThreads looks = new CalmThreads("corpkit-schedule", 1);
        SchedulerBuilder builder = Scheduler.create(database.taskConnections(), task)
                .threads(atOnce)
                .executorService(new CalmThreads("corpkit-schedule-task", atOnce))
                .dueExecutor(looks)
                .housekeeperExecutor(new CalmThreads("corpkit-schedule-life", 1))
                .schedulerName(new SchedulerName.Fixed(node));
        Scheduler scheduler = configured(builder).build();
        looks.wakeBy(scheduler::triggerCheckForDueExecutions);
        return scheduler;
    }

    /** What any scheduler over the table needs. */
    static SchedulerBuilder configured(SchedulerBuilder builder) {
        return builder.tableName(TaskDatabase.TABLE)
                .jdbcCustomization(new TextColumns())
                .serializer(TextColumns.TEXT)
                .pollingInterval(BETWEEN_LOOKS)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(STOPPING)
                .failureLogging(LogLevel.WARN, false);
    }
}
