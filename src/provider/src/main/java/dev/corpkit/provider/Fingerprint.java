package dev.corpkit.provider;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Everything PostgreSQL holds of an organization and of the persons of its enterprise, whatever tables there are: by table,
 * how many rows and a digest of them. Equal ones mean that nothing changed. That a run is under way is no part of it.
 */
public final class Fingerprint {

    private final DataSource database;
    private final String fullName;
    private final String corpId;

    public Fingerprint(DataSource database, String fullName, String corpId) {
        this.database = database;
        this.fullName = fullName;
        this.corpId = corpId;
    }

    public SortedMap<String, String> take() {
        try (Connection connection = database.getConnection()) {
            SortedMap<String, String> taken = new TreeMap<>();
            for (String table : tables(connection)) {
                taken.put(table, digest(connection, table, "full_name", fullName));
            }
            taken.put("corpkit_user", digest(connection, "corpkit_user", "corp_id", corpId));
            return taken;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        String sql = "select table_name from information_schema.columns"
                + " where table_name like 'corpkit%' and column_name = 'full_name'"
                + " and table_name <> 'corpkit_active_run'";
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String digest(Connection connection, String table, String key, String value) throws SQLException {
        String sql = "select count(*) || ' rows ' || coalesce(md5(string_agg(line, '' order by line)), '')"
                + " from (select md5(t::text) as line from " + table + " t where " + key + " = ?) lines";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
