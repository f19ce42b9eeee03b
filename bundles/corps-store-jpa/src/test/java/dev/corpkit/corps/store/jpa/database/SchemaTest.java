package dev.corpkit.corps.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private final JdbcDataSource dataSource = new JdbcDataSource();

    @BeforeEach
    void database() {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void aSecondStartChangesNothing() {
        migrate();
        migrate();
    }

    @Test
    void aDatabaseWithOtherTablesIsShared() throws SQLException {
        execute("create table somebody_elses (id integer)");

        migrate();

        execute("select * from somebody_elses, corpkit_org");
    }

    @Test
    void tablesOfANewerVersionAreToldAndLeftAlone() throws SQLException {
        migrate();
        execute("insert into \"corpkit_schema_history\" select 99, '99', \"description\", \"type\", 'V99__x.sql', 1,"
                + " \"installed_by\", \"installed_on\", 1, true from \"corpkit_schema_history\""
                + " where \"version\" = '1'");

        assertThatThrownBy(this::migrate)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer CorpKit")
                .hasMessageContaining("backup");
    }

    @Test
    void anAlteredStepIsTold() throws SQLException {
        migrate();
        execute("update \"corpkit_schema_history\" set \"checksum\" = 7 where \"version\" = '1'");

        assertThatThrownBy(this::migrate)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("checksum")
                .hasMessageContaining("step 1");
    }

    @Test
    void aStepThatFailsIsToldWithItsCause() throws SQLException {
        execute("create table corpkit_member (id integer)");

        assertThatThrownBy(this::migrate)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The tables could not be brought to this version")
                .hasStackTraceContaining("CORPKIT_MEMBER");
    }

    @Test
    void everyTableOfAnOrganizationIsKeyedByItFirst() throws SQLException {
        migrate();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select distinct table_name from information_schema.columns"
                        + " where column_name = 'FULL_NAME' and table_schema = 'PUBLIC'")) {
            int count = 0;
            while (tables.next()) {
                count++;
                assertThat(keyOf(connection, tables.getString(1))).startsWith("APP_ID FULL_NAME");
            }
            assertThat(count).isEqualTo(15);
        }
    }

    private static String keyOf(Connection connection, String table) throws SQLException {
        StringBuilder columns = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet keys =
                        statement.executeQuery("select k.column_name from information_schema.key_column_usage k"
                                + " join information_schema.table_constraints c on c.constraint_name = k.constraint_name"
                                + " where c.constraint_type = 'PRIMARY KEY' and k.table_name = '" + table
                                + "' order by k.ordinal_position")) {
            while (keys.next()) {
                columns.append(keys.getString(1)).append(' ');
            }
        }
        return columns.toString();
    }

    private void migrate() {
        new Schema(dataSource, Dialect.H2).migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
