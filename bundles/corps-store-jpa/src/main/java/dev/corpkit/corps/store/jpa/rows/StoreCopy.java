package dev.corpkit.corps.store.jpa.rows;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.MigratedDatabase;
import dev.corpkit.corps.store.move.Moved.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies every row of an H2 database to one that is empty, and compares each with its copy, in one transaction: all is there, or
 * nothing. Secrets stay sealed.
 */
public final class StoreCopy {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCopy.class);
    private static final int BATCH = 500;

    /** Without it H2 first collects all rows of a table. */
    private static final String ROW_BY_ROW = "set lazy_query_execution true";

    private final DataSource source;
    private final MigratedDatabase target;

    /** Between two databases; nobody else writes either. */
    public StoreCopy(DataSource source, MigratedDatabase target) {
        this.source = source;
        this.target = target;
    }

    /**
     * What there is to copy.
     *
     * @throws StoreException if a database fails, or the target holds anything
     */
    public List<Table> plan() {
        return between((from, to) -> {
            List<Table> tables = new ArrayList<>();
            for (StoredTable table : StoredTable.all(from)) {
                requireEmpty(table, to);
                tables.add(new Table(table.name(), table.count(from)));
            }
            return tables;
        });
    }

    /**
     * Copies and proves.
     *
     * @throws StoreException if a database fails, the target holds anything, or a copy is not the same; nothing is copied then
     */
    public List<Table> run() {
        return between((from, to) -> {
            List<Table> tables = new ArrayList<>();
            for (StoredTable table : StoredTable.all(from)) {
                requireEmpty(table, to);
                copy(table, from, to);
                tables.add(new Table(table.name(), CopyProof.of(table, from, to)));
                LOG.info(
                        "Copied and compared table={} rows={}",
                        table.name(),
                        tables.get(tables.size() - 1).rows());
            }
            goOnCounting(to);
            to.commit();
            return tables;
        });
    }

    private interface Work {
        List<Table> on(Connection from, Connection to) throws SQLException;
    }

    private List<Table> between(Work work) {
        try (Connection from = source.getConnection();
                Connection to = target.pool().getConnection()) {
            try (Statement statement = from.createStatement()) {
                statement.execute(ROW_BY_ROW);
            }
            to.setAutoCommit(false);
            try {
                return work.on(from, to);
            } finally {
                to.rollback();
            }
        } catch (SQLException failed) {
            throw Failures.translate("Moving the store", new IllegalStateException(failed));
        }
    }

    private static void requireEmpty(StoredTable table, Connection to) throws SQLException {
        long rows = table.count(to);
        if (rows > 0) {
            throw new StoreException(
                    "The table " + table.name() + " of the target has rows: it was in use, or is another CorpKit's",
                    "Name an empty database, or drop the tables that begin with corpkit_ if nobody needs them.");
        }
    }

    private static void copy(StoredTable table, Connection from, Connection to) throws SQLException {
        try (PreparedStatement select = table.select(from);
                ResultSet rows = select.executeQuery();
                PreparedStatement insert = table.insert(to)) {
            int waiting = 0;
            while (rows.next()) {
                StoredRow.read(rows).bind(insert);
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    /** The numbers that PostgreSQL gives go on behind those that were copied; MariaDB sees to it itself. */
    private void goOnCounting(Connection to) throws SQLException {
        if (target.dialect() == Dialect.POSTGRESQL) {
            try (Statement statement = to.createStatement()) {
                statement.execute("select setval(pg_get_serial_sequence('corpkit_callback', 'id'),"
                        + " (select coalesce(max(id), 0) + 1 from corpkit_callback), false)");
            }
        }
    }
}
