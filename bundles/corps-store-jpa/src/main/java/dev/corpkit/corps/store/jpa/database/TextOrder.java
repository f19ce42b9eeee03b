package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Whether the tables tell texts apart by their letters alone: {@code a} from {@code A} and from {@code "a "}. The schema steps
 * make them so; a restored or converted database, or a setting in the URL of H2, makes them otherwise, and two members would be
 * one.
 */
public final class TextOrder {

    private TextOrder() {}

    /**
     * Looks at the tables, once they are made.
     *
     * @throws StoreException naming a table and what to do, if one compares texts otherwise
     */
    public static void check(DataSource dataSource, Dialect dialect) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet others = statement.executeQuery(query(dialect))) {
            if (others.next()) {
                throw new StoreException(
                        "The table " + others.getString(1) + " compares texts by " + others.getString(2)
                                + ", which takes different ids for the same",
                        remedy(dialect));
            }
        } catch (SQLException e) {
            throw Failures.unusable(e);
        }
    }

    private static String query(Dialect dialect) {
        return switch (dialect) {
            case H2 ->
                "select table_name, data_type || ' ' || collation_name from information_schema.columns"
                        + " where table_name like 'CORPKIT\\_%' and (data_type = 'VARCHAR_IGNORECASE'"
                        + " or coalesce(collation_name, 'OFF') <> 'OFF')";
            case POSTGRESQL ->
                "select table_name, coalesce(collation_name, 'the order of the database')"
                        + " from information_schema.columns where table_schema = current_schema()"
                        + " and table_name like 'corpkit\\_%' and table_name <> '" + Schema.HISTORY
                        + "' and data_type = 'character varying' and coalesce(collation_name, '') <> 'C'";
            case MARIADB ->
                "select table_name, collation_name from information_schema.columns"
                        + " where table_schema = database() and table_name like 'corpkit\\_%' and table_name <> '"
                        + Schema.HISTORY + "' and collation_name <> 'utf8mb4_nopad_bin'";
        };
    }

    private static String remedy(Dialect dialect) {
        return switch (dialect) {
            case H2 -> "Take IGNORECASE and COLLATION out of url and give it a new file.";
            case POSTGRESQL -> "Restore the database as CorpKit made it: collate \"C\" for each column of its tables.";
            case MARIADB ->
                "Restore the database as CorpKit made it, or write: alter table ... convert to character set"
                        + " utf8mb4 collate utf8mb4_nopad_bin.";
        };
    }
}
