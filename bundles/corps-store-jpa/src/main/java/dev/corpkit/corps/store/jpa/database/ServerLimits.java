package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the server takes rows as large as this store may have. The driver of MariaDB cuts batches to what fits by itself. */
final class ServerLimits {

    /** The largest texts of a row, kept callbacks and changes of a member with all departments, are below it. */
    private static final long LEAST_PACKET = 1L << 20;

    private ServerLimits() {}

    /**
     * Looks, before any secret is asked for that could then not be kept.
     *
     * @throws StoreException with what to do, if rows could be refused for their size
     */
    static void check(Connection connection, Dialect dialect) throws SQLException {
        if (dialect != Dialect.MARIADB) {
            return;
        }
        long packet = packet(connection);
        if (packet < LEAST_PACKET) {
            throw new StoreException(
                    "MariaDB takes no row above " + packet + " bytes (max_allowed_packet); " + LEAST_PACKET
                            + " are needed",
                    "Set max_allowed_packet = 64M in the server's configuration and start it again.");
        }
    }

    private static long packet(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select @@global.max_allowed_packet")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
