package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.jpa.crypt.KeyFile;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.database.StoreUrl;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** The configuration with its defaults filled in. {@link #toString()} shows the database only. Immutable. */
public final class StoreSettings {

    static final int POOL_SIZE = 10;
    static final int RETRY_SECONDS = 10;

    private final StoreUrl url;
    private final String user;
    private final String password;
    private final int poolSize;
    private final int retrySeconds;
    private final String secretKey;
    private final Path keyFile;

    private StoreSettings(StoreFile file, Path dataFolder) {
        String written = file.text("url");
        String key = file.text("keyFile");
        this.url = StoreUrl.parse(written.isEmpty() ? defaultUrl(dataFolder) : written);
        this.user = file.text("user");
        this.password = file.exactly(".password");
        this.poolSize = file.number("poolSize", 2, POOL_SIZE);
        this.retrySeconds = file.number("retrySeconds", 0, RETRY_SECONDS);
        this.secretKey = file.text(".secretKey");
        this.keyFile = key.isEmpty() ? dataFolder.resolve("corpkit.key") : Path.of(key);
    }

    /**
     * Of a configuration.
     *
     * @param configuration settings by the names of {@link StoreConfiguration}, {@code .password} among them
     * @param dataFolder of what is not set otherwise
     * @throws IllegalArgumentException if its URL names no database that CorpKit can use, a number is none, or a setting is
     *     misspelt; says what to write instead, and shows no secret
     */
    public static StoreSettings of(Map<String, ?> configuration, Path dataFolder) {
        return new StoreSettings(new StoreFile(configuration), dataFolder.toAbsolutePath());
    }

    /** The database. */
    public StoreUrl url() {
        return url;
    }

    /** Connections at most. */
    public int poolSize() {
        return poolSize;
    }

    int retrySeconds() {
        return retrySeconds;
    }

    /** What encrypts secrets; makes the key file where it is missing. */
    public SecretBox secrets() {
        return secretKey.isEmpty() ? new KeyFile(keyFile).box() : SecretBox.ofBase64(secretKey);
    }

    /** For a {@link DataSourceFactory}: URL, user, password. */
    public Properties connection() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url.tuned());
        if (!user.isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, user);
        }
        if (!password.isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        }
        return properties;
    }

    /** The framework closes the database; H2's own hook would do so earlier, under running work. */
    private static String defaultUrl(Path dataFolder) {
        return "jdbc:h2:file:" + dataFolder.resolve("corpkit") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
