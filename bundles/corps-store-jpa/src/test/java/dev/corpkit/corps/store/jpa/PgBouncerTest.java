package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.database.PgBouncer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class PgBouncerTest {

    private final PostgresServer server = PostgresServer.shared();
    private final String url = server.newDatabase();

    private DataSource through(PgBouncer bouncer) {
        return TestStores.postgresSource(bouncer.through(server, url));
    }

    @Test
    void twoNodesWorkThroughFewerSessionsThanConnections() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (PgBouncer bouncer = new PgBouncer(server, "transaction");
                JpaCorpStore one = JpaCorpStore.open(through(bouncer), TestStores.SECRETS);
                JpaCorpStore other = JpaCorpStore.open(through(bouncer), TestStores.SECRETS)) {
            List<Future<Boolean>> taken = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> (i % 2 == 0 ? one : other)
                            .inTransaction(tx -> tx.leases()
                                    .acquire("lease" + i / 2, "node" + i, Instant.EPOCH, Duration.ofDays(1))
                                    .isPresent())))
                    .toList();
            long won = 0;
            for (Future<Boolean> each : taken) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(100);
        } finally {
            threads.shutdown();
        }
    }

    /** Flyway's lock is a lock of its transaction: one of the session would stay with whichever session took it. */
    @Test
    void noSessionKeepsALockOrASettingOfCorpKit() throws SQLException {
        try (PgBouncer bouncer = new PgBouncer(server, "transaction");
                JpaCorpStore store = JpaCorpStore.open(through(bouncer), TestStores.SECRETS)) {
            store.run(tx -> tx.orgs().all());

            assertThat(value(
                            TestStores.postgresSource(url),
                            "select count(*) from pg_locks where locktype = 'advisory'"))
                    .isEqualTo("0");
            assertThat(value(through(bouncer), "show lock_timeout")).isEqualTo("0");
        }
    }

    @Test
    void statementModeIsRefusedInItsOwnWords() {
        try (PgBouncer bouncer = new PgBouncer(server, "statement")) {
            assertThatThrownBy(() -> JpaCorpStore.open(through(bouncer), TestStores.SECRETS))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("statement pooling");
        }
    }

    private static String value(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
