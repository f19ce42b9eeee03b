package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.service.StoreConfiguration;
import dev.corpkit.corps.store.jpa.service.StoreSettings;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.felix.fileinstall.shaded.util.properties.TypedProperties;
import org.mariadb.jdbc.MariaDbDataSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.ds.PGSimpleDataSource;

/** A case of the store's configuration: read as the distribution reads it, and opened on a real server in place of the named one. */
final class StoreFileCase {

    private static final Path PRODUCT = Path.of(
            "..", "..", "features", "felix", "src", "runtime", "conf", "etc", "dev.corpkit.corps.store.jpa.cfg");
    private static final Pattern RULE = Pattern.compile("#\\s+(\\S+)\\s+as\\s+(\\S+)");
    private static final String SERVER = "//127.0.0.1:3306/corpkit";
    private static final String PASSWORD = ".password = ";

    private StoreFileCase() {}

    /** Returns the outcome. */
    static String play(String file) throws IOException {
        String text = CaseTable.text(file);
        return switch (file) {
            case "41-trailing-blanks.store.cfg" -> onMariaDb(text, "p9  ");
            case "42-mysql-url.store.cfg" -> opened(text, "jdbc:mariadb:");
            case "43-passwords.store.cfg" -> eachPassword(text);
            case "46-latin1.store.cfg" -> onLatin1(text);
            default -> throw new AssertionError("nobody plays " + file);
        };
    }

    private static String onMariaDb(String text, String password) throws IOException {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        MariaDbServer.shared().newUser(user, password);
        String server =
                MariaDbServer.shared().newDatabase().replaceFirst("\\?.*", "").replace("jdbc:mariadb:", "");
        return opened(text.replace(SERVER, server).replace("user = u9", "user = " + user), "");
    }

    /** Each is written as the product's own file says. */
    private static String eachPassword(String text) throws IOException {
        List<String> passwords = text.lines()
                .filter(line -> line.startsWith(PASSWORD))
                .map(line -> line.substring(PASSWORD.length()))
                .toList();
        assertThat(passwords).hasSize(5);
        for (String password : passwords) {
            String file = "url = jdbc:mariadb:" + SERVER + "\nuser = u9\n" + PASSWORD + written(password) + "\n";
            assertThat(onMariaDb(file, password)).as("password " + password).isEqualTo("OPENS");
        }
        return "OPENS";
    }

    private static String written(String password) throws IOException {
        Matcher rules = RULE.matcher(Files.readString(PRODUCT));
        String written = password;
        while (rules.find()) {
            written = written.replace(rules.group(1), rules.group(2));
        }
        return written;
    }

    private static String onLatin1(String text) throws IOException {
        String url = PostgresServer.shared()
                .newDatabase("--encoding=LATIN1", "--lc-collate=C", "--lc-ctype=C", "--template=template0");
        String parameters = url.substring(url.indexOf('?') + 1).replace("user=", "user = ");
        String there = text.replaceFirst("url = .*", "url = " + url.replaceFirst("\\?.*", ""));
        return opened(there.replaceFirst("user = .*", parameters), "UTF8");
    }

    /** What refuses it says what to do. */
    private static String opened(String text, String remedy) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "store-file");
        TypedProperties file = new TypedProperties((name, key, value) -> System.getProperty(value));
        file.load(new StringReader(text));
        try {
            StoreSettings settings = new ConfigurationRegister()
                    .read(StoreConfiguration.PID, Map.copyOf(file), values -> StoreSettings.of(values, folder));
            JpaCorpStore.open(database(settings.connection()), settings.keys(), settings.pool())
                    .close();
            return "OPENS";
        } catch (StoreException | IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains(remedy);
            return "REFUSED";
        }
    }

    private static DataSource database(Properties settings) {
        String url = settings.getProperty(DataSourceFactory.JDBC_URL);
        try {
            if (url.startsWith("jdbc:postgresql:")) {
                PGSimpleDataSource database = new PGSimpleDataSource();
                database.setUrl(url);
                database.setUser(settings.getProperty(DataSourceFactory.JDBC_USER));
                return database;
            }
            MariaDbDataSource database = new MariaDbDataSource(url);
            database.setUser(settings.getProperty(DataSourceFactory.JDBC_USER));
            database.setPassword(settings.getProperty(DataSourceFactory.JDBC_PASSWORD));
            return database;
        } catch (SQLException failed) {
            throw new IllegalArgumentException(failed);
        }
    }
}
