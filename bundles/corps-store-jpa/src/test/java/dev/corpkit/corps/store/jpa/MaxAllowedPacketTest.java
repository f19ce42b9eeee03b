package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.DeptBuilder;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A MariaDB that takes one MiB at once, which was its default for years. */
@Tag("S5")
class MaxAllowedPacketTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final String LONG = "大".repeat(500);
    private static MariaDbServer server;

    @BeforeAll
    static void start() {
        server = MariaDbServer.own("--max-allowed-packet=1M");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void manyLongRowsAreCutToWhatFits() {
        List<MemberRow> members = IntStream.range(0, 1000)
                .mapToObj(i ->
                        member("m" + i).named(LONG).alias(LONG).position(LONG).row())
                .toList();
        List<HistoryRow> history = members.stream()
                .map(row -> new ObjectChange(
                        null, DeptBuilder.dept(row.memberId()).named(LONG).row()))
                .map(change -> new HistoryRow(1, Instant.EPOCH, HistoryRow.Cause.SYNC, "run1", change))
                .toList();
        try (JpaCorpStore store =
                JpaCorpStore.open(TestStores.mariaDbSource(server.newDatabase()), TestStores.SECRETS)) {
            store.run(tx -> {
                tx.orgs().lock(ORG);
                tx.members().insert(ORG, members);
                tx.history().append(ORG, history);
            });

            assertThat(store.<List<MemberRow>>inTransaction(tx -> tx.members().all(ORG)))
                    .hasSize(1000);
        }
    }

    @Test
    void aRowThatCannotFitIsRefusedByNameAndTheStoreGoesOn() {
        try (JpaCorpStore store =
                JpaCorpStore.open(TestStores.mariaDbSource(server.newDatabase()), TestStores.SECRETS)) {
            StoreException refused = catchThrowableOfType(
                    StoreException.class, () -> store.run(tx -> tx.callbacks().insert(callback("x".repeat(2 << 20)))));

            assertThat(refused).hasMessageContaining("max_allowed_packet");
            assertThat(refused.isRefusal()).isTrue();
            store.run(tx -> assertThat(tx.callbacks().insert(callback("small"))).isTrue());
        }
    }

    @Test
    void aServerThatTakesTooLittleIsRefusedWhenTheStoreOpens() {
        String url = server.newDatabase();
        server.run("set global max_allowed_packet = 65536");
        try {
            assertThatThrownBy(() -> JpaCorpStore.open(TestStores.mariaDbSource(url), TestStores.SECRETS))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("65536 bytes (max_allowed_packet)")
                    .hasMessageContaining("Set max_allowed_packet = 64M");
        } finally {
            server.run("set global max_allowed_packet = 1048576");
        }
    }

    private static CallbackRow callback(String message) {
        Instant now = Instant.EPOCH;
        return CallbackRow.arrived("suite", "wx1", "change_contact:update_user", message, "digest", now, now);
    }
}
