package dev.corpkit.corps.store.jpa.rows;

import dev.corpkit.corps.store.enterprise.EnterpriseRecords.Trace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Rows that name an enterprise anywhere, or belong to an organization that was erased with it. */
final class EnterpriseTraces {

    private static final String NAME = "concat(t.app_id, '/', t.full_name)";
    private static final String ID_LETTERS = "[A-Za-z0-9_-]";

    private final Pattern alone;
    private final String like;
    private final List<String> organizations;

    /**
     * Of an enterprise.
     *
     * @param organizations that were erased, as {@code app/fullName}; one that is another enterprise's by now is none of them
     */
    private EnterpriseTraces(String corpId, List<String> organizations) {
        this.alone = Pattern.compile("(?<!" + ID_LETTERS + ")" + Pattern.quote(corpId) + "(?!" + ID_LETTERS + ")");
        this.like = "%" + corpId.replaceAll("[!%_]", "!$0") + "%";
        this.organizations = organizations;
    }

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

    List<Trace> in(StoredTable table, Connection connection) throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        try (PreparedStatement select = candidates(table, connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                StoredRow row = StoredRow.read(rows);
                if (isNaming(row, table)) {
                    found.merge(KeptRows.why(table, row), 1L, Long::sum);
                }
            }
        }
        return found.entrySet().stream()
                .map(each -> new Trace(table.name(), each.getValue(), each.getKey()))
                .toList();
    }

    private PreparedStatement candidates(StoredTable table, Connection connection) throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (String column : table.texts()) {
            conditions.add("t." + column + " like ? escape '!'");
            parameters.add(like);
        }
        if (table.columns().contains("full_name")) {
            for (String organization : organizations) {
                conditions.add(NAME + " = ?");
                parameters.add(organization);
            }
        }
        PreparedStatement select = table.select(connection, String.join(" or ", conditions));
        for (int i = 0; i < parameters.size(); i++) {
            select.setString(i + 1, parameters.get(i));
        }
        return select;
    }

    private boolean isNaming(StoredRow row, StoredTable table) {
        boolean named = table.texts().stream()
                .map(column -> row.text(table, column))
                .anyMatch(text -> alone.matcher(text).find());
        return named
                || table.columns().contains("full_name")
                        && organizations.contains(row.text(table, "app_id") + "/" + row.text(table, "full_name"));
    }
}
