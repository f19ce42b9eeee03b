package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.store.jpa.Resealing.Progress;
import dev.corpkit.corps.store.jpa.crypt.KeyFile;
import dev.corpkit.corps.store.jpa.crypt.KeySource;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.crypt.WrongKeyException;
import dev.corpkit.corps.store.jpa.database.PoolSettings;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The secret key is rotated, and every secret of before is readable at any moment of it (contract row S6). */
@Tag("S6")
class KeyRotationTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final int CALLBACKS = 250;
    /** With a suite ticket, two authorizations and a token. */
    private static final int ROWS = CALLBACKS + 4;

    private static final SecretBox OLD = SecretBox.random();
    private static final SecretBox NEW = SecretBox.random();
    private static final KeySource ROTATING = KeySource.given(NEW).after(KeySource.given(OLD));

    @TempDir
    private static Path folder;

    private static Stream<DataSource> databases() throws Exception {
        return Stream.of(
                TestStores.h2Source(Files.createTempDirectory(folder, "h2")),
                TestStores.postgresSource(PostgresServer.shared().newDatabase()),
                TestStores.mariaDbSource(MariaDbServer.shared().newDatabase()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterEveryBatchEverythingIsReadAndAtTheEndTheNewKeyAloneOpensAll(DataSource database) {
        filled(database);
        try (LogWatcher logs = LogWatcher.start();
                JpaCorpStore store = open(database, ROTATING)) {
            Resealing resealing = store.resealing().orElseThrow();
            Progress progress = resealing.step();
            while (!progress.isOver()) {
                store.run(KeyRotationTest::assertReadable);
                progress = resealing.step();
            }
            assertThat(progress).isEqualTo(new Progress(ROWS, ROWS, 0));
            logs.assertNone(List.of("s3cret"));
        }
        try (JpaCorpStore store = open(database, KeySource.given(NEW))) {
            assertThat(store.resealing()).isEmpty();
            store.run(KeyRotationTest::assertReadable);
        }
        assertThatThrownBy(() -> open(database, KeySource.given(OLD))).isInstanceOf(WrongKeyException.class);
    }

    @Test
    void oneThatBrokeOffIsGoneOnWithByTheNextStart() throws Exception {
        DataSource database = TestStores.h2Source(Files.createTempDirectory(folder, "h2"));
        filled(database);
        try (JpaCorpStore store = open(database, ROTATING)) {
            Resealing resealing = store.resealing().orElseThrow();
            resealing.step();
            assertThat(resealing.step().isOver()).isFalse();
        }
        try (JpaCorpStore store = open(database, ROTATING)) {
            store.run(KeyRotationTest::assertReadable);
            assertThat(finished(store)).isEqualTo(new Progress(ROWS, ROWS, 0));
        }
        try (JpaCorpStore store = open(database, KeySource.given(NEW))) {
            store.run(KeyRotationTest::assertReadable);
        }
    }

    @Test
    void aRowThatNeitherKeyOpensIsCountedAndLeftAsItIs() throws Exception {
        DataSource database = TestStores.h2Source(Files.createTempDirectory(folder, "h2"));
        filled(database);
        execute(database, "update corpkit_token set sealed_token = (select sealed_ticket from corpkit_suite_ticket)");
        try (LogWatcher logs = LogWatcher.start();
                JpaCorpStore store = open(database, ROTATING)) {
            assertThat(finished(store)).isEqualTo(new Progress(ROWS, ROWS, 1));
            logs.assertLogged("corpkit_token/suite/");
            store.run(tx -> assertThat(tx.suiteTickets().find("suite")).isPresent());
        }
    }

    @Test
    void aNewKeyFileIsMadeOnlyWhereThePreviousKeyIsTheDatabases() throws Exception {
        DataSource database = TestStores.h2Source(Files.createTempDirectory(folder, "h2"));
        filled(database);
        KeyFile file = new KeyFile(Files.createTempDirectory(folder, "keys").resolve("corpkit-2.key"));

        assertThatThrownBy(() -> open(database, file.after(KeySource.given(SecretBox.random()))))
                .isInstanceOf(WrongKeyException.class);
        assertThat(file.present()).isEmpty();

        try (JpaCorpStore store = open(database, file.after(KeySource.given(OLD)))) {
            finished(store);
        }
        try (JpaCorpStore store = open(database, file)) {
            store.run(KeyRotationTest::assertReadable);
        }
    }

    @Test
    void aPreviousKeyFileThatIsNotThereIsNamed() throws Exception {
        DataSource database = TestStores.h2Source(Files.createTempDirectory(folder, "h2"));
        filled(database);
        KeyFile gone = new KeyFile(folder.resolve("gone.key"));

        assertThatThrownBy(() -> open(database, KeySource.given(NEW).after(gone)))
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining("The previous key is not there: the key file " + folder.resolve("gone.key"));
    }

    private static Progress finished(JpaCorpStore store) {
        Resealing resealing = store.resealing().orElseThrow();
        Progress progress = resealing.step();
        while (!progress.isOver()) {
            progress = resealing.step();
        }
        return progress;
    }

    private static JpaCorpStore open(DataSource database, KeySource keys) {
        return JpaCorpStore.open(database, keys, PoolSettings.DEFAULT);
    }

    private static void filled(DataSource database) {
        try (JpaCorpStore store = open(database, KeySource.given(OLD))) {
            store.run(tx -> {
                tx.authorizations().save(authorization("wx1"));
                tx.authorizations().save(authorization("wx2").withCodes("code-s3cret", "next-s3cret"));
                tx.suiteTickets().save(new SuiteTicketRow("suite", "ticket-s3cret", NOW));
                tx.tokens().save(new TokenRow(TokenKey.suite("suite"), "token-s3cret", 1, NOW, NOW));
                for (int i = 0; i < CALLBACKS; i++) {
                    tx.callbacks()
                            .insert(CallbackRow.arrived("suite", "wx1", "kind", "message-s3cret", "d" + i, NOW, NOW));
                }
            });
        }
    }

    private static void assertReadable(StoreTransaction tx) {
        assertThat(tx.authorizations().find("suite", "wx1").orElseThrow().permanentCode())
                .isEqualTo("code-s3cret");
        assertThat(tx.authorizations().find("suite", "wx2").orElseThrow().nextPermanentCode())
                .isEqualTo("next-s3cret");
        assertThat(tx.suiteTickets().find("suite").orElseThrow().ticket()).isEqualTo("ticket-s3cret");
        assertThat(tx.tokens().find(TokenKey.suite("suite")).orElseThrow().token())
                .isEqualTo("token-s3cret");
        assertThat(tx.callbacks().newest("suite", CALLBACKS))
                .hasSize(CALLBACKS)
                .allMatch(callback -> callback.message().equals("message-s3cret"));
    }

    private static AuthorizationRow authorization(String corpId) {
        return new AuthorizationRow(
                "suite",
                corpId,
                "corpkit",
                "code-s3cret",
                null,
                ScopeRow.EMPTY,
                AuthorizationRow.Status.ACTIVE,
                null,
                NOW,
                NOW);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
