package dev.corpkit.corps.store.jpa.rows;

import dev.corpkit.corps.store.jpa.database.Schema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * A table of CorpKit, whatever it keeps.
 *
 * @param name in lower case
 * @param columns in lower case, in their order
 * @param texts those columns that hold texts
 * @param key the columns of its primary key
 */
record StoredTable(String name, List<String> columns, List<String> texts, List<String> key) {

    private static final String PREFIX = "corpkit_";
    private static final String[] TABLES = {"TABLE", "BASE TABLE"};
    private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB);

    /** All of a database, by name. */
    static List<StoredTable> all(Connection connection) throws SQLException {
        List<StoredTable> all = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(connection.getCatalog(), connection.getSchema(), "%", TABLES)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.startsWith(PREFIX) && !lower.equals(Schema.HISTORY)) {
                    all.add(new StoredTable(
                            lower,
                            columns(connection, name, type -> true),
                            columns(connection, name, TEXTS::contains),
                            key(connection, name)));
                }
            }
        }
        all.sort((one, other) -> one.name().compareTo(other.name()));
        return all;
    }

    private static List<String> columns(Connection connection, String table, IntPredicate types) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        SortedMap<Integer, String> names = new TreeMap<>();
        try (ResultSet rows = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                if (types.test(rows.getInt("DATA_TYPE"))) {
                    names.put(rows.getInt("ORDINAL_POSITION"), column(rows));
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        SortedMap<Integer, String> names = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                names.put(rows.getInt("KEY_SEQ"), column(rows));
            }
        }
        return List.copyOf(names.values());
    }

    private static String column(ResultSet row) throws SQLException {
        return row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
    }

    long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + name)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Those that meet a condition on {@code t} with one parameter. */
    long count(Connection connection, String condition, String parameter) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from " + name + " t where " + condition)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    PreparedStatement select(Connection connection) throws SQLException {
        return connection.prepareStatement("select " + String.join(", ", columns) + " from " + name);
    }

    /** Those that meet a condition on {@code t}, in the order of their keys. */
    PreparedStatement select(Connection connection, String condition) throws SQLException {
        return connection.prepareStatement("select " + String.join(", ", columns) + " from " + name + " t where "
                + condition + " order by " + String.join(", ", key));
    }

    /** Those with the keys of some rows. */
    PreparedStatement selectByKeys(Connection connection, List<StoredRow> rows) throws SQLException {
        String one = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ", "(", ")"));
        PreparedStatement select = connection.prepareStatement("select " + String.join(", ", columns) + " from " + name
                + " where " + String.join(" or ", Collections.nCopies(rows.size(), one)));
        int parameter = 1;
        for (StoredRow row : rows) {
            for (String column : key) {
                select.setObject(parameter++, row.values().get(columns.indexOf(column)));
            }
        }
        return select;
    }

    /** Its parameters are the columns. */
    PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }
}
