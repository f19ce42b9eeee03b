package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.fileinstall.shaded.util.properties.TypedProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration's file, read as the distribution reads it, on a server that asks for the password. */
class StoreConfigurationFileTest {

    private static final Path PRODUCT = Path.of("..", "..", "features", "felix", "src", "runtime", "conf");
    private static final Pattern RULE = Pattern.compile("#\\s+(\\S+)\\s+as\\s+(\\S+)");

    @TempDir
    Path folder;

    private final String url = MariaDbServer.shared().newDatabase().replaceFirst("\\?.*", "");
    private final String user = "u" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa$$w${x}rd",
                "back\\slash",
                "${user.home}",
                "\uFF45\u7860\u00E9",
                "tail\\",
                "h#ash!=e:q",
                "q\"u'ote%s",
                "a,b;c&d?e",
                "x{{y}}",
                "\"quoted\"",
                "(a,b)",
                "#first",
                "two\\\\of\\${them}\\",
                "blanks behind  "
            })
    void aPasswordWrittenAsTheProductsFileSaysOpensTheDatabase(String password) throws Exception {
        MariaDbServer.shared().newUser(user, password);

        StoreSettings settings =
                read("url = " + url + "\nuser = " + user + "\n.password = " + written(password) + "\n");

        try (Connection connection = connect(settings)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aBlankAtTheBeginningOfAPasswordIsWrittenWithABackslash() throws Exception {
        MariaDbServer.shared().newUser(user, " first");

        try (Connection connection = connect(read("url = " + url + "\nuser = " + user + "\n.password = \\ first\n"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void blanksBehindValuesAreTrimmedExceptBehindThePassword() throws Exception {
        MariaDbServer.shared().newUser(user, "p9  ");
        StoreSettings settings = read("url = " + url + "   \r\nuser = " + user
                + "  \r\n.password = p9  \r\npoolSize = 7 \r\nretrySeconds = 3\t\r\nkeyFile = "
                + folder.resolve("key") + " \r\n");

        assertThat(settings.pool().size()).isEqualTo(7);
        assertThat(settings.retry()).isEqualTo(Duration.ofSeconds(3));
        JpaCorpStore.open(
                        new MariaDbDataSourceFactory().createDataSource(settings.connection()),
                        settings.keys(),
                        settings.pool())
                .close();
        assertThat(folder.resolve("key")).exists();
    }

    @Test
    void aSecretKeyMayHaveBlanksBehindIt() throws Exception {
        StoreSettings settings = read(".secretKey = " + "A".repeat(43) + "=  \n");
        SecretBox same = SecretBox.ofBase64("A".repeat(43) + "=");

        assertThat(same.open(settings.keys().present().orElseThrow().seal("kept", "place"), "place"))
                .isEqualTo("kept");
    }

    @Test
    void theDistributionReadsItsFilesAsUtf8() throws Exception {
        assertThat(PRODUCT.resolve("config.properties")).content().contains("felix.fileinstall.configEncoding=UTF-8");
    }

    private static Connection connect(StoreSettings settings) throws SQLException {
        return new MariaDbDataSourceFactory()
                .createDataSource(settings.connection())
                .getConnection();
    }

    /** By the rules in the comment of the product's own file. */
    private static String written(String password) throws IOException {
        String file = Files.readString(PRODUCT.resolve("etc/dev.corpkit.corps.store.jpa.cfg"));
        Matcher rules = RULE.matcher(file);
        String written = password;
        int count = 0;
        while (rules.find()) {
            written = written.replace(rules.group(1), rules.group(2));
            count++;
        }
        assertThat(count).isEqualTo(2);
        return written;
    }

    private StoreSettings read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("store.cfg"), text);
        TypedProperties properties = new TypedProperties((name, key, value) -> System.getProperty(value));
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new ConfigurationRegister()
                .read(StoreConfiguration.PID, Map.copyOf(properties), values -> StoreSettings.of(values, folder));
    }
}
