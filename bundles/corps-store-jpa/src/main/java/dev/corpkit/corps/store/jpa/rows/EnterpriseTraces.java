package dev.corpkit.corps.store.jpa.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many rows name an enterprise anywhere, or belong to an organization that was erased with it.
 *
 * @param corpId of the enterprise
 * @param organizations that were erased, as {@code app/fullName}; one that is another enterprise's by now is none of them
 */
record EnterpriseTraces(String corpId, List<String> organizations) {

    private static final String NAME = "concat(t.app_id, '/', t.full_name)";

    static EnterpriseTraces of(String corpId, Connection connection) throws SQLException {
        List<String> erased = new ArrayList<>();
        for (String lines : texts(connection, "select orgs from corpkit_erasure where corp_id = ?", corpId)) {
            lines.lines().forEach(erased::add);
        }
        erased.removeAll(texts(connection, "select " + NAME + " from corpkit_org t where t.corp_id <> ?", corpId));
        return new EnterpriseTraces(corpId, erased.stream().distinct().toList());
    }

    private static List<String> texts(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    long in(StoredTable table, Connection connection) throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (String column : table.texts()) {
            conditions.add("t." + column + " like ? escape '!'");
            parameters.add("%" + corpId.replaceAll("[!%_]", "!$0") + "%");
        }
        if (table.columns().contains("full_name") && !organizations.isEmpty()) {
            conditions.add(NAME + " in (" + String.join(", ", Collections.nCopies(organizations.size(), "?")) + ")");
            parameters.addAll(organizations);
        }
        return conditions.isEmpty() ? 0 : count(table, String.join(" or ", conditions), parameters, connection);
    }

    private static long count(StoredTable table, String condition, List<String> parameters, Connection connection)
            throws SQLException {
        String sql = "select count(*) from " + table.name() + " t where " + condition;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
