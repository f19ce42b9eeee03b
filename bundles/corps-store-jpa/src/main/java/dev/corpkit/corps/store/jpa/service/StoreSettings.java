package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.jpa.crypt.KeySource;
import dev.corpkit.corps.store.jpa.database.PoolSettings;
import dev.corpkit.corps.store.jpa.database.Setting;
import dev.corpkit.corps.store.jpa.database.StoreUrl;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The configuration, read. {@link #toString()} shows the database only. Immutable; two that lead to the same store in the same
 * way are equal.
 *
 * @param written the URL as it is written; empty where none is
 * @param user of the database; empty for none
 * @param password of it; empty for none
 * @param pool how many connections, and how long to wait
 * @param retry time between tries while the store does not work
 * @param key that encrypts secrets
 * @param folder of all data
 */
public record StoreSettings(
        String written, String user, String password, PoolSettings pool, Duration retry, KeySettings key, Path folder) {

    private static final String FILE = StoreConfiguration.PID + ".cfg: ";

    private static final String IN_THIS_FOLDER = "jdbc:h2: in this folder";

    static final long RETRY_SECONDS = 5;

    private static final int MOST_CONNECTIONS = 1000;
    private static final long HOUR_SECONDS = 3600;

    /**
     * Reads them.
     *
     * @param values by the names of {@link StoreConfiguration}
     * @param dataFolder of what is not set otherwise
     */
    public static StoreSettings of(ConfigurationValues values, Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath();
        return new StoreSettings(
                values.text("url", ""),
                values.text("user", ""),
                values.secret(".password"),
                new PoolSettings(
                        values.count("poolSize", PoolSettings.SIZE, 2, MOST_CONNECTIONS),
                        Duration.ofMillis(values.number(
                                "connectionTimeoutMillis",
                                PoolSettings.CONNECTION_TIMEOUT_MILLIS,
                                250,
                                HOUR_SECONDS * 1000)),
                        Duration.ofSeconds(values.number(
                                "lockTimeoutSeconds",
                                PoolSettings.LOCK_TIMEOUT_SECONDS,
                                1,
                                PoolSettings.LONGEST_LOCK_TIMEOUT_SECONDS))),
                Duration.ofSeconds(values.number("retrySeconds", RETRY_SECONDS, 0, HOUR_SECONDS)),
                KeySettings.of(values),
                folder);
    }

    /** Whether a URL is written; else it is H2's default. */
    boolean namesDatabase() {
        return !written.isEmpty();
    }

    /**
     * The same by another database, without a login.
     *
     * @param name its {@link #name()}
     */
    StoreSettings named(String name) {
        String url = name.equals(IN_THIS_FOLDER) ? "" : name;
        return new StoreSettings(url, "", "", pool, retry, key, folder);
    }

    /** The database as it is remembered: by its URL without parameters, the default one wherever the folder lies. */
    String name() {
        return namesDatabase() ? toString() : IN_THIS_FOLDER;
    }

    /**
     * The database.
     *
     * @throws IllegalArgumentException if the URL names none that CorpKit can use; says what to write instead, and shows no
     *     secret
     */
    public StoreUrl url() {
        return StoreUrl.parse(namesDatabase() ? written : defaultUrl());
    }

    /** The framework closes the database; H2's own hook would do so earlier, under running work. */
    private String defaultUrl() {
        return "jdbc:h2:file:" + folder.resolve("corpkit") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * What encrypts secrets.
     *
     * @throws dev.corpkit.corps.store.jpa.crypt.WrongKeyException if a key that is written is none
     */
    public KeySource keys() {
        return key.source(folder);
    }

    /** How the key is written, without it. */
    String writtenKey() {
        return key.written(folder);
    }

    /** File and field of the key before. */
    String placeOfPreviousKey() {
        return FILE + key.previousField();
    }

    /** File and fields of settings, for a person; of none the database. */
    String place(Setting setting) {
        return switch (setting) {
            case URL -> FILE + "url";
            case LOGIN -> FILE + "user, .password";
            case KEY -> FILE + key.field();
            case NONE -> toString();
        };
    }

    /** For a {@link DataSourceFactory}: URL, user, password. */
    public Properties connection() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url().tuned());
        if (!user.isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, user);
        }
        if (!password.isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        }
        return properties;
    }

    /** What somebody else says of this database, without the password and the parameters of the URL. */
    String hiding(String words) {
        String hidden = password.isBlank() ? words : words.replace(password, "...");
        return url().hiding(hidden);
    }

    @Override
    public String toString() {
        return url().toString();
    }
}
