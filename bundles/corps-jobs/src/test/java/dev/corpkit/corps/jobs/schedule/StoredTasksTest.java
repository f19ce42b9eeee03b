package dev.corpkit.corps.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.corpkit.corps.jobs.failure.Complaints;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C22")
class StoredTasksTest {

    private final JpaCorpStore store = MemoryDatabase.open();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatTheDatabaseRefusesIsThrownInTheStoresWords() {
        StoredTasks readOnly = failing(new IllegalStateException("of somebody", new SQLException("", "25006", 0)));

        assertThatThrownBy(readOnly::planned)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        told -> assertThat(told.isOutage()).isTrue())
                .hasMessageStartingWith("the database is read-only");
        assertThatThrownBy(() -> readOnly.plan("app/corps.A", "off", Instant.EPOCH))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("somebody");
    }

    @Test
    void aStoreThatIsClosedMeanwhileIsAnOutage() {
        JpaCorpStore other = MemoryDatabase.open();
        SchedulerClient client = SchedulerClient.Builder.create(other.taskConnections())
                .tableName("corpkit_task")
                .build();
        other.close();

        assertThatThrownBy(new StoredTasks(client, other)::planned)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        told -> assertThat(told.isOutage()).isTrue());
    }

    @Test
    void aMistakeOfOursIsThrownAsItIs() {
        IllegalStateException mistake = new IllegalStateException("ours");

        assertThatThrownBy(failing(mistake)::planned).isSameAs(mistake);
    }

    @Test
    void anOutageIsToldOnceInOneLine() {
        StoredTasks away = failing(new IllegalStateException(new SQLException("", "08006", 0)));
        Complaints complaints = new Complaints();
        try (LogWatcher log = LogWatcher.start()) {
            for (int look = 0; look < 2; look++) {
                try {
                    away.planned();
                } catch (StoreException told) {
                    complaints.failed("Planning syncs", told);
                }
            }

            assertThat(log.events())
                    .filteredOn(event -> event.contains("Planning syncs"))
                    .singleElement()
                    .asString()
                    .contains("the database cannot be reached")
                    .doesNotContain("\n");
        }
    }

    private StoredTasks failing(RuntimeException failure) {
        SchedulerClient client = (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (self, method, arguments) -> {
                    throw failure;
                });
        return new StoredTasks(client, store);
    }
}
