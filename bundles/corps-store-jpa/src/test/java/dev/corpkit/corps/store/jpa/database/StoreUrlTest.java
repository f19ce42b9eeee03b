package dev.corpkit.corps.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreUrlTest {

    @Test
    void theDatabaseIsKnownByTheUrl() {
        assertThat(StoreUrl.parse("jdbc:h2:file:/data/corpkit").dialect()).isEqualTo(Dialect.H2);
        assertThat(StoreUrl.parse("jdbc:postgresql://db/corpkit").dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(StoreUrl.parse("jdbc:mariadb://db/corpkit").dialect()).isEqualTo(Dialect.MARIADB);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/data/corpkit, true",
        "jdbc:h2:./corpkit;CIPHER=AES, true",
        "jdbc:h2:file:/data/corpkit;AUTO_SERVER=TRUE, false",
        "jdbc:h2:file:/data/corpkit;file_lock=no, false",
        "jdbc:h2:tcp://host/corpkit, false",
        "jdbc:h2:mem:corpkit, false",
        "jdbc:postgresql://db/corpkit, false",
        "jdbc:mariadb://db/corpkit, false"
    })
    @Tag("G5")
    void onlyALockedFileIsOfOneProcess(String url, boolean one) {
        assertThat(StoreUrl.parse(url).isOfOneProcess()).isEqualTo(one);
    }

    @Test
    void anotherDatabaseIsRefusedWithTheListOfThoseThatWork() {
        assertThatThrownBy(() -> StoreUrl.parse("jdbc:oracle:thin:@db?password=s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:h2:, jdbc:postgresql: or jdbc:mariadb:")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void postgresIsTunedUnlessTheUrlSaysOtherwise() {
        assertThat(StoreUrl.parse("jdbc:postgresql://db/corpkit").tuned())
                .startsWith("jdbc:postgresql://db/corpkit?")
                .contains("reWriteBatchedInserts=true", "logServerErrorDetail=false", "prepareThreshold=0");
        assertThat(StoreUrl.parse("jdbc:postgresql://db/corpkit?ssl=true&reWriteBatchedInserts=false")
                        .tuned())
                .isEqualTo(
                        "jdbc:postgresql://db/corpkit?ssl=true&reWriteBatchedInserts=false"
                                + "&connectTimeout=5&logServerErrorDetail=false&prepareThreshold=0&socketTimeout=180&tcpKeepAlive=true");
    }

    @Test
    void mariaDbIsTunedUnlessTheUrlSaysOtherwise() {
        assertThat(StoreUrl.parse("jdbc:mariadb://db/corpkit").tuned())
                .isEqualTo(
                        "jdbc:mariadb://db/corpkit?connectTimeout=5000&socketTimeout=180000&tcpKeepAlive=true&useBulkStmts=true");
        assertThat(StoreUrl.parse("jdbc:mariadb://db/corpkit?useBulkStmts=false")
                        .tuned())
                .isEqualTo(
                        "jdbc:mariadb://db/corpkit?useBulkStmts=false&connectTimeout=5000&socketTimeout=180000&tcpKeepAlive=true");
    }

    @Test
    void h2WritesAtEachCommitUnlessTheUrlSaysOtherwise() {
        assertThat(StoreUrl.parse("jdbc:h2:file:x").tuned()).isEqualTo("jdbc:h2:file:x;WRITE_DELAY=0");
        assertThat(StoreUrl.parse("jdbc:h2:file:x;WRITE_DELAY=500").tuned())
                .isEqualTo("jdbc:h2:file:x;WRITE_DELAY=500");
    }

    @Test
    void parametersAreNeverShown() {
        assertThat(StoreUrl.parse("jdbc:h2:file:x;PASSWORD=s3cret")).hasToString("jdbc:h2:file:x");
        assertThat(StoreUrl.parse("jdbc:postgresql://db/x?password=s3cret")).hasToString("jdbc:postgresql://db/x");
    }

    @Test
    void wordsOfOthersAreShownWithoutParametersAndPasswords() {
        StoreUrl url = StoreUrl.parse("jdbc:postgresql://me:pa55word@db/x?sslpassword=s3cret&ssl=true");

        assertThat(url.hiding("Unable to parse " + url.url() + " or " + url.tuned() + ": pa55word, s3cret"))
                .isEqualTo("Unable to parse jdbc:postgresql://... or jdbc:postgresql://...: ..., ...");
    }

    @Test
    void theFileOfAnH2DatabaseIsKnown() {
        assertThat(StoreUrl.parse("jdbc:h2:file:/data/corpkit;WRITE_DELAY=0").file())
                .contains(Path.of("/data/corpkit.mv.db"));
        assertThat(StoreUrl.parse("jdbc:h2:./corpkit").file()).contains(Path.of("./corpkit.mv.db"));
        assertThat(StoreUrl.parse("jdbc:h2:~/corpkit").file())
                .contains(Path.of(System.getProperty("user.home"), "corpkit.mv.db"));
        assertThat(StoreUrl.parse("jdbc:h2:mem:x").file()).isEmpty();
        assertThat(StoreUrl.parse("jdbc:h2:tcp://db/x").file()).isEmpty();
        assertThat(StoreUrl.parse("jdbc:mariadb://db/x").file()).isEmpty();
    }

    @Test
    void anUnknownProductIsRefusedWithTheListOfThoseThatWork() {
        assertThatThrownBy(() -> Dialect.ofProduct("Oracle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("H2, PostgreSQL, MariaDB");
    }
}
