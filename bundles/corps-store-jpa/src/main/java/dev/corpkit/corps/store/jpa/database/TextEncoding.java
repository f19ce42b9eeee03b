package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether a database can keep every name. Only PostgreSQL takes its letters from the database: H2 keeps Unicode, and the
 * tables on MariaDB say utf8mb4 themselves.
 */
final class TextEncoding {

    private static final String WANTED = "UTF8";

    private TextEncoding() {}

    /**
     * Looks, before anything is written or any secret is asked for that could then not be kept.
     *
     * @throws StoreException with what to do, if names could be refused
     */
    static void check(Connection connection, Dialect dialect) throws SQLException {
        if (dialect != Dialect.POSTGRESQL) {
            return;
        }
        String encoding = encoding(connection);
        if (!encoding.equals(WANTED)) {
            throw new StoreException(
                    "The database '" + connection.getCatalog() + "' keeps texts as " + encoding
                            + ", which cannot hold every name",
                    "Make another one and write its name into the URL: create database corpkit encoding 'UTF8' lc_collate"
                            + " 'C' lc_ctype 'C' template template0. Nothing was changed in this one.");
        }
    }

    private static String encoding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show server_encoding")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
