package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.LawSize;
import dev.corpkit.provider.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** All organizations in one PostgreSQL database. */
final class PostgresLawGround implements AutoCloseable {

    private static final int ORGANIZATIONS = LawSize.of(30, 60);
    private static final int CHANGES = 3;

    private static final List<String> TABLES = List.of("dept", "member", "dept_link", "role", "role_member");

    /** What tells one version of a row from the next, however equal they are. */
    private static final String VERSIONS = TABLES.stream()
            .map(table -> "select xmin::text || ctid::text as version from corpkit_" + table + " where full_name = ?")
            .collect(Collectors.joining(
                    " union all ", "select coalesce(sum(hashtext(version)::bigint), 0) from (", ") versions"));

    private final DataSource database = Databases.postgres();
    private final JpaCorpStore store = Databases.store(database);
    private final AtomicInteger made = new AtomicInteger();

    LawGround ground() {
        return new LawGround(this::mirror, ORGANIZATIONS, CHANGES, true);
    }

    /** Each of an enterprise of its own, as enterprises share their persons. */
    private Mirror mirror() {
        int number = made.incrementAndGet();
        String fullName = "corps.A" + number;
        return new Mirror(
                new CountedStore(store, () -> versions(fullName)), new OrgKey("app", fullName), "corp" + number);
    }

    private long versions(String fullName) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            for (int i = 1; i <= TABLES.size(); i++) {
                statement.setString(i, fullName);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
