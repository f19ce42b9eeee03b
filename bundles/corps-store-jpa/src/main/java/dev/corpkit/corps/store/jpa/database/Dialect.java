package dev.corpkit.corps.store.jpa.database;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.platform.database.MariaDBPlatform;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/** What differs between the databases. */
public enum Dialect {
    /** H2 in its regular mode. */
    H2("H2", "org.h2.Driver", H2Platform.class, "set lock_timeout 60000", "character large object", "") {
        @Override
        public String insertIfAbsent(String table, List<String> key) {
            return "merge into " + table + " (" + String.join(", ", key) + ") key (" + String.join(", ", key)
                    + ") values (" + marks(key) + ")";
        }
    },
    /** PostgreSQL. A plan made once for all ids compares each row with each of them; one made for the ids at hand does not. */
    POSTGRESQL(
            "PostgreSQL",
            "org.postgresql.Driver",
            PostgreSQLPlatform.class,
            "set lock_timeout = '60s'; set plan_cache_mode = force_custom_plan",
            "text",
            "") {
        @Override
        public String insertIfAbsent(String table, List<String> key) {
            return insert(table, key) + " on conflict do nothing";
        }
    },
    /** MariaDB. */
    MARIADB(
            "MariaDB",
            "org.mariadb.jdbc.Driver",
            MariaDBPlatform.class,
            "set innodb_lock_wait_timeout = 60",
            "longtext",
            " character set utf8mb4 collate utf8mb4_nopad_bin engine InnoDB") {
        @Override
        public String insertIfAbsent(String table, List<String> key) {
            // "insert ignore" would let two waiters share the lock and then deadlock; this one takes it alone.
            return insert(table, key) + " on duplicate key update " + key.get(0) + " = " + key.get(0);
        }
    };

    private final String product;
    private final String driverClass;
    private final Class<?> platform;
    private final String connectionInit;
    private final String text;
    private final String table;

    Dialect(String product, String driverClass, Class<?> platform, String connectionInit, String text, String table) {
        this.product = product;
        this.driverClass = driverClass;
        this.platform = platform;
        this.connectionInit = connectionInit;
        this.text = text;
        this.table = table;
    }

    /** Of a product as its JDBC driver names it. */
    public static Dialect ofProduct(String product) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equalsIgnoreCase(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("CorpKit cannot use the database '" + product
                        + "'; it can use: "
                        + Arrays.stream(values()).map(Dialect::product).collect(Collectors.joining(", "))));
    }

    /** As its JDBC driver names it. */
    public String product() {
        return product;
    }

    /** The class of its JDBC driver, which names its DataSourceFactory. */
    public String driverClass() {
        return driverClass;
    }

    /** EclipseLink's name for it. */
    public String platform() {
        return platform.getName();
    }

    /** SQL for a fresh connection, at least that whoever waits a minute for a lock gives up. */
    public String connectionInit() {
        return connectionInit;
    }

    /** What the schema steps leave open: the type of long texts, and what closes a table. */
    public Map<String, String> placeholders() {
        return Map.of("text", text, "table", table);
    }

    /** SQL that makes a row with this key, or waits for whoever is making it; parameters are the key's columns. */
    public abstract String insertIfAbsent(String table, List<String> key);

    private static String insert(String table, List<String> key) {
        return "insert into " + table + " (" + String.join(", ", key) + ") values (" + marks(key) + ")";
    }

    private static String marks(List<String> key) {
        return String.join(", ", Collections.nCopies(key.size(), "?"));
    }
}
