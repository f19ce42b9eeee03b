package dev.corpkit.corps.store.jpa.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows of any content in every table there is: texts of all planes, quotes, ends of lines, long ones, nulls. */
final class GeneratedRows {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "示例企业",
            "a\nb\r\t'\"\\",
            "%_?:x$$",
            "\uD83D\uDE00\uD842\uDFB7",
            "x".repeat(3000),
            "\u00e9\u0301\u202e");

    /** Its rows are few and have a meaning when the store opens. */
    private static final List<String> LEFT = List.of("corpkit_key_check", "corpkit_schema_history");

    private final Random random = new Random(7);

    private GeneratedRows() {}

    /** Fills all tables of a database and closes the connection; returns how many rows each table has. */
    static Map<String, Long> in(Connection database, int rows) throws SQLException {
        try (database) {
            GeneratedRows generated = new GeneratedRows();
            Map<String, Long> counts = new HashMap<>();
            for (String table : tables(database)) {
                if (!LEFT.contains(table)) {
                    counts.put(table, generated.fill(database, table, rows));
                }
            }
            return counts;
        }
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select lower(table_name) from information_schema.tables"
                        + " where table_name like 'CORPKIT%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private long fill(Connection database, String table, int rows) throws SQLException {
        try (Statement statement = database.createStatement()) {
            ResultSetMetaData data =
                    statement.executeQuery("select * from " + table).getMetaData();
            String marks = String.join(", ", Collections.nCopies(data.getColumnCount(), "?"));
            try (PreparedStatement insert =
                    database.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                for (int row = 0; row < rows; row++) {
                    for (int column = 1; column <= data.getColumnCount(); column++) {
                        insert.setObject(column, value(data, column, row));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private Object value(ResultSetMetaData data, int column, int row) throws SQLException {
        return switch (data.getColumnType(column)) {
            case Types.BOOLEAN -> random.nextBoolean();
            case Types.INTEGER, Types.BIGINT -> row + 1;
            default -> {
                if (data.isNullable(column) == ResultSetMetaData.columnNullable && random.nextInt(4) == 0) {
                    yield null;
                }
                String text = row + "-" + TEXTS.get(random.nextInt(TEXTS.size()));
                int most = Math.min(text.length(), data.getPrecision(column));
                yield text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
            }
        };
    }
}
