package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.jpa.crypt.KeyFile;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.database.StoreUrl;
import java.nio.file.Path;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/** The configuration with its defaults filled in. {@link #toString()} shows the database only. */
final class StoreSettings {

    private final StoreConfiguration configuration;
    private final Path dataFolder;
    private final StoreUrl url;

    /**
     * Of a configuration.
     *
     * @throws IllegalArgumentException if its URL names no database that CorpKit can use
     */
    StoreSettings(StoreConfiguration configuration, Path dataFolder) {
        this.configuration = configuration;
        this.dataFolder = dataFolder.toAbsolutePath();
        this.url = StoreUrl.parse(configuration.url().isBlank() ? defaultUrl() : configuration.url());
    }

    StoreUrl url() {
        return url;
    }

    int poolSize() {
        return configuration.poolSize();
    }

    int retrySeconds() {
        return configuration.retrySeconds();
    }

    SecretBox secrets() {
        if (!configuration._secretKey().isBlank()) {
            return SecretBox.ofBase64(configuration._secretKey());
        }
        String file = configuration.keyFile();
        return new KeyFile(file.isBlank() ? dataFolder.resolve("corpkit.key") : Path.of(file)).box();
    }

    Properties connection() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url.tuned());
        if (!configuration.user().isBlank()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, configuration.user());
        }
        if (!configuration._password().isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, configuration._password());
        }
        return properties;
    }

    /** The framework closes the database; H2's own hook would do so earlier, under running work. */
    private String defaultUrl() {
        return "jdbc:h2:file:" + dataFolder.resolve("corpkit") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
