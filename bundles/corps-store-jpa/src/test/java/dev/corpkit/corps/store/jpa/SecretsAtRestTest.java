package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.crypt.WrongKeyException;
import dev.corpkit.corps.testkit.LogWatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsAtRestTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final List<String> SECRETS =
            List.of("permanent-s3cret", "ticket-s3cret", "token-s3cret", "next-s3cret", "<xml>message-s3cret</xml>");

    @TempDir
    private Path folder;

    @BeforeEach
    void save() {
        try (LogWatcher logs = LogWatcher.start();
                JpaCorpStore store = TestStores.h2(folder)) {
            store.run(tx -> {
                tx.authorizations().save(authorization("wx1", SECRETS.get(0), SECRETS.get(3)));
                tx.authorizations().save(authorization("wx2", "another", null));
                tx.callbacks().insert(callback(SECRETS.get(4)));
                tx.suiteTickets().save(new SuiteTicketRow("suite", SECRETS.get(1), NOW));
                tx.tokens().save(new TokenRow(TokenKey.suite("suite"), SECRETS.get(2), 1, NOW, NOW));
            });
            logs.assertNone(SECRETS);
        }
    }

    @Test
    void theDatabaseFilesHoldNoPlainSecret() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .contains("corpkit")
                        .doesNotContain(SECRETS);
            }
        }
    }

    @Test
    void aStoreWithTheSameKeyReadsThem() {
        try (JpaCorpStore store = TestStores.h2(folder)) {
            store.run(tx -> {
                assertThat(tx.authorizations()
                                .find("suite", "wx1")
                                .orElseThrow()
                                .permanentCode())
                        .isEqualTo(SECRETS.get(0));
                assertThat(tx.suiteTickets().find("suite").orElseThrow().ticket())
                        .isEqualTo(SECRETS.get(1));
                assertThat(tx.tokens()
                                .find(TokenKey.suite("suite"))
                                .orElseThrow()
                                .token())
                        .isEqualTo(SECRETS.get(2));
                assertThat(tx.authorizations()
                                .find("suite", "wx1")
                                .orElseThrow()
                                .nextPermanentCode())
                        .isEqualTo(SECRETS.get(3));
                assertThat(tx.callbacks().newest("suite", 1).get(0).message()).isEqualTo(SECRETS.get(4));
            });
        }
    }

    @Test
    void anotherKeyIsNoticedWhenTheStoreOpens() {
        assertThatThrownBy(() -> JpaCorpStore.open(TestStores.h2Source(folder), SecretBox.random()))
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining("not the one it was stored with")
                .hasMessageContaining(".secretKey");

        aStoreWithTheSameKeyReadsThem();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed_permanent_code", "sealed_next_permanent_code"})
    void aSecretMovedToAnotherRowDoesNotOpen(String column) throws SQLException {
        assertMovedDoesNotOpen("update corpkit_authorization set " + column + " = (select " + column
                + " from corpkit_authorization where corp_id = 'wx1') where corp_id = 'wx2'");
    }

    @Test
    void aSecretMovedToAnotherColumnDoesNotOpen() throws SQLException {
        assertMovedDoesNotOpen("update corpkit_authorization set sealed_next_permanent_code = sealed_permanent_code"
                + " where corp_id = 'wx2'");
    }

    private void assertMovedDoesNotOpen(String move) throws SQLException {
        try (Connection connection = TestStores.h2Source(folder).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(move);
        }
        try (JpaCorpStore store = TestStores.h2(folder)) {
            assertThatThrownBy(() -> store.run(tx -> tx.authorizations().find("suite", "wx2")))
                    .isInstanceOf(WrongKeyException.class)
                    .hasMessageContaining("corpkit_authorization/suite/wx2")
                    .hasMessageNotContaining(SECRETS.get(0));
        }
    }

    private static AuthorizationRow authorization(String corpId, String code, @Nullable String next) {
        return new AuthorizationRow(
                        "suite",
                        corpId,
                        "corpkit",
                        code,
                        null,
                        ScopeRow.EMPTY,
                        AuthorizationRow.Status.ACTIVE,
                        null,
                        NOW,
                        NOW)
                .withCodes(code, next);
    }

    private static CallbackRow callback(String message) {
        return CallbackRow.arrived("suite", "wx1", "change_contact:update_user", message, "digest", NOW, NOW);
    }
}
