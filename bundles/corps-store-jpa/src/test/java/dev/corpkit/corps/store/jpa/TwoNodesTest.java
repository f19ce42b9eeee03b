package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two stores on one database, as two nodes of a cluster have them. */
class TwoNodesTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final String LEASE = "sync:app/corps.A";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Where they meet. */
    enum Database {
        POSTGRESQL {
            @Override
            DataSource create() {
                return TestStores.postgresSource(PostgresServer.shared().newDatabase());
            }
        },
        MARIADB {
            @Override
            DataSource create() {
                return TestStores.mariaDbSource(MariaDbServer.shared().newDatabase());
            }
        };

        abstract DataSource create();
    }

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void bothMayStartOnAnEmptyDatabaseAtOnce() throws Exception {
        DataSource database = Database.POSTGRESQL.create();
        Future<JpaCorpStore> first = executor.submit(() -> JpaCorpStore.open(database, TestStores.SECRETS));
        Future<JpaCorpStore> second = executor.submit(() -> JpaCorpStore.open(database, TestStores.SECRETS));

        try (JpaCorpStore one = first.get(60, TimeUnit.SECONDS);
                JpaCorpStore two = second.get(60, TimeUnit.SECONDS)) {
            one.run(tx -> tx.orgs().lock(ORG));
            List<OrgKey> orgs = two.inTransaction(tx -> tx.orgs().all());
            assertThat(orgs).containsExactly(ORG);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aStaleHolderCanNoLongerWrite(Database kind) {
        DataSource database = kind.create();
        try (JpaCorpStore one = JpaCorpStore.open(database, TestStores.SECRETS);
                JpaCorpStore two = JpaCorpStore.open(database, TestStores.SECRETS)) {
            Lease stale = acquire(one, "node1").orElseThrow();
            assertThat(acquire(two, "node2")).isEmpty();
            clock.advance(MINUTE);
            Lease fresh = acquire(two, "node2").orElseThrow();

            assertThatThrownBy(() -> writeUnder(one, stale)).isInstanceOf(StaleLeaseException.class);
            writeUnder(two, fresh);

            assertThat(members(one)).containsExactly(member("node2").row());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aLeaseIsNotTakenOverWhileItsHolderIsWriting(Database kind) throws Exception {
        DataSource database = kind.create();
        try (JpaCorpStore one = JpaCorpStore.open(database, TestStores.SECRETS);
                JpaCorpStore two = JpaCorpStore.open(database, TestStores.SECRETS)) {
            Lease lease = acquire(one, "node1").orElseThrow();
            clock.advance(MINUTE);

            Future<Optional<Lease>> taken = one.inTransaction(tx -> {
                tx.leases().guard(lease);
                Future<Optional<Lease>> waiting = executor.submit(() -> acquire(two, "node2"));
                assertStillWaiting(waiting);
                tx.members().insert(ORG, List.of(member("node1").row()));
                return waiting;
            });

            assertThat(taken.get(60, TimeUnit.SECONDS)).isPresent();
            assertThat(members(two)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void anOrganizationIsLockedOverBothNodesEvenAtItsFirstUse(Database kind) throws Exception {
        DataSource database = kind.create();
        CountDownLatch locked = new CountDownLatch(1);
        try (JpaCorpStore one = JpaCorpStore.open(database, TestStores.SECRETS);
                JpaCorpStore two = JpaCorpStore.open(database, TestStores.SECRETS)) {
            Future<Integer> seen = one.inTransaction(tx -> {
                tx.orgs().lock(ORG);
                Future<Integer> waiting = executor.submit(() -> two.inTransaction(other -> {
                    locked.countDown();
                    other.orgs().lock(ORG);
                    return other.members().all(ORG).size();
                }));
                await(locked);
                assertStillWaiting(waiting);
                tx.members().insert(ORG, List.of(member("a").row()));
                return waiting;
            });

            assertThat(seen.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private Optional<Lease> acquire(CorpStore store, String node) {
        return store.inTransaction(tx -> tx.leases().acquire(LEASE, node, clock.instant(), MINUTE));
    }

    private static List<MemberRow> members(CorpStore store) {
        return store.inTransaction(tx -> tx.members().all(ORG));
    }

    private static void writeUnder(CorpStore store, Lease lease) {
        store.run(tx -> {
            tx.leases().guard(lease);
            tx.members().insert(ORG, List.of(member(lease.holder()).row()));
        });
    }

    private static void assertStillWaiting(Future<?> waiting) {
        assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
