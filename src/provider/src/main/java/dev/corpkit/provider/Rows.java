package dev.corpkit.provider;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An organization's rows, read from its tables with plain SQL, a line a row. */
public final class Rows {

    private final DataSource database;
    private final String fullName;

    public Rows(DataSource database, String fullName) {
        this.database = database;
        this.fullName = fullName;
    }

    public static String dept(String id, @Nullable String parent, String name, long order, Collection<String> leaders) {
        return id + "|" + parent + "|" + name + "|" + order + "|" + String.join(",", leaders);
    }

    public static String member(String id, String name, String activation, String status, boolean outOfScope) {
        return id + "|" + name + "|" + activation + "|" + status + "|" + outOfScope;
    }

    public static String link(String member, String dept, long order, boolean leader) {
        return member + "|" + dept + "|" + order + "|" + leader;
    }

    /** Departments made by a sync. */
    public SortedSet<String> depts() {
        return lines(
                "corpkit_dept",
                "and source = 'WECOM'",
                row -> dept(
                        row.getString("dept_id"),
                        row.getString("parent_id"),
                        row.getString("name"),
                        row.getLong("sort_order"),
                        List.of(
                                row.getString("leaders").isEmpty()
                                        ? new String[0]
                                        : row.getString("leaders").split("\n"))));
    }

    public SortedSet<String> localDepts() {
        return lines("corpkit_dept", "and source = 'LOCAL'", row -> row.getString("dept_id"));
    }

    /** Members that are active and not out of scope. */
    public SortedSet<String> members() {
        return lines("corpkit_member", "and status = 'ACTIVE' and visibility = 'VISIBLE'", Rows::member);
    }

    public SortedSet<String> offlineIds() {
        return lines("corpkit_member", "and status = 'OFFLINE'", row -> row.getString("member_id"));
    }

    public SortedSet<String> offlineByHandIds() {
        return lines("corpkit_member", "and offline_by_hand = true", row -> row.getString("member_id"));
    }

    public SortedSet<String> outOfScopeIds() {
        return lines(
                "corpkit_member",
                "and status = 'ACTIVE' and visibility <> 'VISIBLE'",
                row -> row.getString("member_id"));
    }

    public SortedSet<String> userIds() {
        return lines("corpkit_member", "", row -> row.getString("user_id"));
    }

    public SortedSet<String> allIds() {
        return lines("corpkit_member", "", row -> row.getString("member_id"));
    }

    /** Links of members that are in scope. */
    public SortedSet<String> links() {
        return lines(
                "corpkit_dept_link",
                inScope(),
                row -> link(
                        row.getString("member_id"),
                        row.getString("dept_id"),
                        row.getLong("sort_order"),
                        row.getBoolean("leader")));
    }

    public SortedSet<String> roles() {
        return lines(
                "corpkit_role",
                "",
                row -> row.getString("role_id") + "|" + row.getString("name") + "|" + row.getString("source"));
    }

    /** Role relations of members that are in scope; the others keep theirs (decision 10). */
    public SortedSet<String> roleMembers() {
        return lines(
                "corpkit_role_member",
                inScope(),
                row -> row.getString("member_id") + "|" + row.getString("role_id") + "|" + row.getString("source"));
    }

    /** The run that is noted as under way; whoever was killed leaves it so. */
    public SortedSet<String> activeRunIds() {
        return lines("corpkit_active_run", "", row -> row.getString("run_id"));
    }

    public SortedSet<String> runIds() {
        return lines("corpkit_run", "", row -> row.getString("run_id"));
    }

    private static String member(ResultSet row) throws SQLException {
        return member(
                row.getString("member_id"),
                row.getString("name"),
                row.getString("activation"),
                row.getString("status"),
                !"VISIBLE".equals(row.getString("visibility")));
    }

    private String inScope() {
        return "and member_id not in (select member_id from corpkit_member m where m.full_name = '" + fullName
                + "' and m.visibility <> 'VISIBLE')";
    }

    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    private SortedSet<String> lines(String table, String condition, Line line) {
        String sql = "select * from " + table + " where app_id = ? and full_name = ? " + condition;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Provider.APP);
            statement.setString(2, fullName);
            SortedSet<String> lines = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(line.of(rows));
                }
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
