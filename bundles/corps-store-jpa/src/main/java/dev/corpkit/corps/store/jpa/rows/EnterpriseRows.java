package dev.corpkit.corps.store.jpa.rows;

import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import dev.corpkit.corps.store.jpa.database.Failures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All rows of an enterprise, found by the columns that every table ties itself to one with. */
public final class EnterpriseRows implements EnterpriseRecords {

    private static final String CORP_ID = "corp_id";

    /** What codes, tokens and messages lie in. */
    private static final String SEALED = "sealed_";

    /** Without it PostgreSQL's driver takes a whole table into memory. */
    private static final int FETCH = 1000;

    private final DataSource database;

    /** In a database of this version. */
    public EnterpriseRows(DataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    @Override
    public List<TableRows> read(String corpId, RowSink sink) throws IOException {
        return consistently("Reading an enterprise", connection -> {
            List<TableRows> found = new ArrayList<>();
            for (StoredTable table : StoredTable.all(connection)) {
                String condition = condition(table);
                if (condition != null) {
                    add(found, table, read(table, condition, corpId, connection, sink));
                }
            }
            return found;
        });
    }

    /** How a table is tied to an enterprise; null where it is not. */
    static @Nullable String condition(StoredTable table) {
        if (table.columns().contains(CORP_ID)) {
            return "t.corp_id = ?";
        }
        return table.columns().contains("full_name")
                ? "exists (select 1 from corpkit_org o where o.app_id = t.app_id and o.full_name = t.full_name"
                        + " and o.corp_id = ?)"
                : null;
    }

    private static long read(StoredTable table, String condition, String corpId, Connection connection, RowSink sink)
            throws SQLException, IOException {
        long count = 0;
        try (PreparedStatement select = table.select(connection, condition)) {
            select.setFetchSize(FETCH);
            select.setString(1, corpId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sink.row(table.name(), shown(table, StoredRow.read(rows)));
                    count++;
                }
            }
        }
        return count;
    }

    private static Map<String, @Nullable Object> shown(StoredTable table, StoredRow row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            if (!column.startsWith(SEALED)) {
                shown.put(column, row.values().get(i));
            }
        }
        return shown;
    }

    @Override
    public List<Trace> traces(String corpId) {
        return inWords("Searching for an enterprise", connection -> {
            EnterpriseTraces traces = EnterpriseTraces.of(corpId, connection);
            List<Trace> found = new ArrayList<>();
            for (StoredTable table : StoredTable.all(connection)) {
                found.addAll(traces.in(table, connection));
            }
            return found;
        });
    }

    @Override
    public boolean isKnown(String corpId) {
        return inWords("Looking for an enterprise", connection -> {
            for (StoredTable table : StoredTable.all(connection)) {
                if (table.columns().contains(CORP_ID) && table.count(connection, "t.corp_id = ?", corpId) > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    private <T> T inWords(String doing, Work<T> work) {
        try {
            return consistently(doing, work);
        } catch (IOException unforeseen) {
            throw new UncheckedIOException(unforeseen);
        }
    }

    private static void add(List<TableRows> all, StoredTable table, long rows) {
        if (rows > 0) {
            all.add(new TableRows(table.name(), rows));
        }
    }

    /** Nothing that others change meanwhile is seen. */
    private <T> T consistently(String doing, Work<T> work) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw Failures.translate(doing, new IllegalStateException(failed));
        }
    }
}
