package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * How much MariaDB takes at once ({@code max_allowed_packet}). Loaded for MariaDB only: its driver is an optional import. The
 * driver cuts batches to it, once it is told; what is larger makes the server close the connection.
 */
final class ServerLimits {

    private static final String OPTION = "maxAllowedPacket";

    /** The largest texts of a row, kept callbacks and changes of a member with all departments, are below it. */
    private static final long LEAST_PACKET = 1L << 20;

    private ServerLimits() {}

    /**
     * Looks before any secret is asked for that could then not be kept, and tells the driver.
     *
     * @throws StoreException with what to do, if rows could be refused for their size
     */
    static void respect(DataSource dataSource, Connection connection) throws SQLException {
        long packet = packet(connection);
        if (packet < LEAST_PACKET) {
            throw new StoreException(
                    "MariaDB takes no row above " + packet + " bytes (max_allowed_packet); " + LEAST_PACKET
                            + " are needed",
                    "Set max_allowed_packet = 64M in the server's configuration and start it again.");
        }
        if (dataSource.isWrapperFor(MariaDbDataSource.class)) {
            tell(dataSource.unwrap(MariaDbDataSource.class), packet);
        }
    }

    private static void tell(MariaDbDataSource driver, long packet) throws SQLException {
        String url = driver.getUrl();
        if (!url.contains(OPTION + "=")) {
            driver.setUrl(url + (url.contains("?") ? "&" : "?") + OPTION + "=" + packet);
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
