package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.contract.RenameScene;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C5")
class RenamedEverywhereTest {

    private static final String OLD = "Old-Userid";
    private static final String NEW = "wo-new_Userid";

    private final JdbcDataSource dataSource = new JdbcDataSource();

    @Test
    void noTableKnowsTheOldIdButTheHistorySaysThatItIsRenamed() throws SQLException {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (JpaCorpStore store = JpaCorpStore.open(dataSource, TestStores.SECRETS)) {
            RenameScene scene = new RenameScene(store, new OrgKey("app", "corps.A"), "wwA", OLD);
            scene.fill();
            assertThat(places(OLD))
                    .contains(
                            "CORPKIT_MEMBER.MEMBER_ID",
                            "CORPKIT_MEMBER.SEARCH_TEXT",
                            "CORPKIT_DEPT_LINK.MEMBER_ID",
                            "CORPKIT_ROLE_MEMBER.MEMBER_ID",
                            "CORPKIT_USER.MEMBER_ID",
                            "CORPKIT_LOGIN_CODE.MEMBER_ID",
                            "CORPKIT_HELD.HELD_ID",
                            "CORPKIT_MEMBER_EVENT.MEMBER_ID",
                            "CORPKIT_ORG.ADMIN_ID",
                            "CORPKIT_DEPT.LEADERS",
                            "CORPKIT_RUN.SCOPE_MEMBERS",
                            "CORPKIT_PLAN.SCOPE_MEMBERS",
                            "CORPKIT_PLAN.HELD_ROWS",
                            "CORPKIT_PLAN_CHANGE.STATE_BEFORE",
                            "CORPKIT_AUTHORIZATION.SCOPE_MEMBERS",
                            "CORPKIT_HISTORY.OBJECT_ID",
                            "CORPKIT_HISTORY.STATE_AFTER");

            scene.rename(NEW);

            assertThat(places(OLD))
                    .containsExactlyInAnyOrder("CORPKIT_HISTORY.STATE_BEFORE", "CORPKIT_HISTORY.STATE_AFTER");
        }
    }

    /** The columns of any table in which a text is found, whatever its case. */
    private List<String> places(String text) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement columns = connection.createStatement();
                Statement rows = connection.createStatement();
                ResultSet column = columns.executeQuery(
                        "select table_name, column_name from"
                                + " information_schema.columns where table_schema = 'PUBLIC' and data_type like 'CHARACTER%'")) {
            while (column.next()) {
                ResultSet found = rows.executeQuery("select count(*) from \"" + column.getString(1)
                        + "\" where lower(\"" + column.getString(2) + "\") like '%" + text.toLowerCase(Locale.ROOT)
                        + "%'");
                found.next();
                if (found.getLong(1) > 0) {
                    places.add(column.getString(1) + "." + column.getString(2));
                }
            }
        }
        return places;
    }
}
