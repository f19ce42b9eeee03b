package dev.corpkit.corps.store.jpa.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row, each value as every database gives it back: a text, a number or a truth; null where there is none. */
record StoredRow(List<@Nullable Object> values) {

    static StoredRow read(ResultSet row) throws SQLException {
        ResultSetMetaData data = row.getMetaData();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            values.add(value(row, i, data.getColumnType(i)));
        }
        return new StoredRow(values);
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.BIGINT, Types.INTEGER -> row.getLong(column);
            default -> row.getString(column);
        };
        return row.wasNull() ? null : value;
    }

    /** Gives all values as parameters. */
    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** A value as a text; empty where there is none. */
    String text(StoredTable table, String column) {
        Object value = values.get(table.columns().indexOf(column));
        return value == null ? "" : value.toString();
    }

    /** Names nothing of what it holds. */
    @Override
    public String toString() {
        return "a row of " + values.size() + " columns";
    }
}
