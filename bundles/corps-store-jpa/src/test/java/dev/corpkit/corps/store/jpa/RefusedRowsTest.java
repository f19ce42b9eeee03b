package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that a rule of the database refuses is found by trying parts, and the store goes on. */
class RefusedRowsTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final String CHECK =
            "alter table corpkit_member add constraint no_odd check (position_name <> 'odd')";

    @Test
    void onH2(@TempDir Path folder) throws SQLException {
        check(TestStores.h2Source(folder), CHECK);
    }

    @Test
    void onPostgres() throws SQLException {
        check(postgres(), CHECK);
    }

    @Test
    void onMariaDb() throws SQLException {
        check(mariaDb(), CHECK);
    }

    @Test
    void byATriggerOnPostgres() throws SQLException {
        check(
                postgres(),
                "create function refuse() returns trigger as $$ begin if new.position_name = 'odd' then"
                        + " raise exception 'odd %', new.name; end if; return new; end $$ language plpgsql",
                "create trigger no_odd before insert on corpkit_member for each row execute function refuse()");
    }

    @Test
    void byATriggerOnMariaDb() throws SQLException {
        check(
                mariaDb(),
                "create trigger no_odd before insert on corpkit_member for each row"
                        + " if new.position_name = 'odd' then signal sqlstate '45000'; end if");
    }

    private static DataSource postgres() {
        return TestStores.postgresSource(PostgresServer.shared().newDatabase());
    }

    private static DataSource mariaDb() {
        return TestStores.mariaDbSource(MariaDbServer.shared().newDatabase());
    }

    private static void check(DataSource database, String... rule) throws SQLException {
        try (JpaCorpStore store = JpaCorpStore.open(database, TestStores.SECRETS)) {
            execute(database, rule);
            List<MemberRow> rows = IntStream.range(0, 600)
                    .mapToObj(i -> member("m" + i)
                            .position(i == 7 || i == 555 ? "odd" : "even")
                            .row())
                    .toList();

            List<MemberRow> refused = refused(store, rows);

            assertThat(refused).containsExactly(rows.get(7), rows.get(555));
            assertThat(store.<List<MemberRow>>inTransaction(tx -> tx.members().all(ORG)))
                    .hasSize(598);
        }
    }

    /** Writes what can be written; returns the others. */
    private static List<MemberRow> refused(JpaCorpStore store, List<MemberRow> rows) {
        StoreException failure = catchThrowableOfType(
                StoreException.class, () -> store.run(tx -> tx.members().insert(ORG, rows)));
        if (failure == null) {
            return List.of();
        }
        assertThat(failure.isRefusal()).isTrue();
        assertThat(failure).hasStackTraceContaining("text left out").hasMessageNotContaining("odd");
        if (rows.size() == 1) {
            return rows;
        }
        int middle = rows.size() / 2;
        List<MemberRow> all = new ArrayList<>();
        Stream.of(rows.subList(0, middle), rows.subList(middle, rows.size()))
                .forEach(half -> all.addAll(refused(store, half)));
        return all;
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
