package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.GuardSettings;
import dev.corpkit.corps.sync.LeaseWait;
import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.Observation;
import dev.corpkit.provider.Databases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Incidents of other systems that came of their database's keys (as the engine's IncidentsTest, on real ones). */
class IncidentsOnDatabasesTest {

    private enum Kind {
        H2,
        POSTGRES,
        MARIADB;

        DataSource database(Path folder) {
            return switch (this) {
                case H2 -> Databases.h2(folder);
                case POSTGRES -> Databases.postgres();
                case MARIADB -> Databases.mariaDb();
            };
        }
    }

    private static final SyncTarget ONE = target("corps.A", "ww1");
    private static final SyncTarget TWO = target("corps.B", "ww2");
    private static final int MEMBERS = 300;

    @TempDir
    Path folder;

    private static SyncTarget target(String corpFullName, String corpId) {
        return new SyncTarget(new OrgKey("app", corpFullName), corpId, "Title", GuardSettings.DEFAULT);
    }

    private JpaCorpStore store(Kind kind) {
        return JpaCorpStore.open(kind.database(folder), SecretBox.random());
    }

    private static SyncEngine engine(CorpStore store) {
        return new SyncEngine(
                store,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                "node",
                LeaseWait.every(Duration.ofMillis(20)));
    }

    private static CompleteSnapshot snapshot(List<String> depts, RemoteMember... members) {
        Picture picture = new Picture(
                depts.stream()
                        .map(id -> new RemoteDept(id, id.equals("1") ? "0" : "1", "dept " + id, 0, List.of()))
                        .toList(),
                List.of(members),
                List.of(new RemoteRole("7", "role", Set.of(members[0].memberId()))));
        List<String> missing = Stream.of("2", "3", "4", "5", "6", "7", "8", "9")
                .filter(id -> !depts.contains(id))
                .toList();
        return new CompleteSnapshot(
                picture,
                Observation.of(new ScopeRow(List.of("1"), List.of(), List.of()), "Acme")
                        .withDenials(Denials.of(List.of(), missing, List.of())));
    }

    private static RemoteMember member(String id, String dept) {
        return new RemoteMember(
                id, "name " + id, "", "", dept, Activation.ACTIVATED, List.of(new RemoteLink(dept, 0, false)));
    }

    private static SyncReport sync(SyncEngine engine, SyncTarget target, CompleteSnapshot snapshot) {
        return engine.sync(target, progress -> snapshot, SyncProgress.NONE);
    }

    private static List<DeptLink> links(CorpStore store, SyncTarget target, String member) {
        return store.inTransaction(tx -> tx.deptLinks().ofMembers(target.org(), List.of(member)));
    }

    private static List<MemberRow> members(CorpStore store, SyncTarget target) {
        return store.inTransaction(tx -> tx.members().all(target.org()));
    }

    /** A removed department kept its row with a mark; when it came back under its old id, the insert broke every sync. */
    @ParameterizedTest
    @EnumSource
    void aReturnedDepartmentCollidingWithItsRemovedRowSimplyReturns(Kind kind) {
        try (JpaCorpStore store = store(kind)) {
            SyncEngine engine = engine(store);
            for (int time = 0; time < 3; time++) {
                assertThat(sync(engine, ONE, snapshot(List.of("1", "2"), member("a", "2")))
                                .getOutcome())
                        .isEqualTo(Outcome.COMPLETE);
                assertThat(links(store, ONE, "a")).extracting(DeptLink::deptId).containsExactly("2");
                sync(engine, ONE, snapshot(List.of("1"), member("a", "1")));
                assertThat(store.<List<DeptRow>>inTransaction(tx -> tx.depts().all(ONE.org())))
                        .extracting(DeptRow::deptId)
                        .containsExactly("1");
            }
        }
    }

    /** The sync took the upstream tree for the whole tree: departments made by hand lost their people with every run. */
    @ParameterizedTest
    @EnumSource
    void handMadeDepartmentsEmptiedByAResyncKeepTheirPeople(Kind kind) {
        try (JpaCorpStore store = store(kind)) {
            SyncEngine engine = engine(store);
            sync(engine, ONE, snapshot(List.of("1", "2"), member("a", "2")));
            store.run(tx -> {
                tx.depts().insert(ONE.org(), List.of(new DeptRow("club", "2", "Club", 0, List.of(), Source.LOCAL)));
                tx.deptLinks().insert(ONE.org(), List.of(new DeptLink("a", "club", 0, false)));
            });
            sync(engine, ONE, snapshot(List.of("1"), member("a", "1")));
            assertThat(links(store, ONE, "a")).extracting(DeptLink::deptId).containsExactlyInAnyOrder("1", "club");
        }
    }

    /** Accounts were found by userid alone: two enterprises that were synced at once gave one person's row to both. */
    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void theSameUseridInTwoEnterprisesSyncedInParallelIsTwoPersons(Kind kind) throws Exception {
        try (JpaCorpStore store = store(kind)) {
            inParallel(store, ONE, TWO);
            List<MemberRow> here = members(store, ONE);
            List<MemberRow> there = members(store, TWO);
            assertThat(here).hasSize(MEMBERS).allMatch(member -> member.status() == MemberStatus.ACTIVE);
            assertThat(there)
                    .extracting(MemberRow::memberId)
                    .containsExactlyElementsOf(
                            here.stream().map(MemberRow::memberId).toList());
            assertThat(there)
                    .extracting(MemberRow::userId)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(
                            here.stream().map(MemberRow::userId).toList());
        }
    }

    /** Likewise two organizations of one enterprise: here the userids are the same persons, and both runs make them at once. */
    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void theSameUseridInTwoOrganizationsOfOneEnterpriseSyncedInParallelIsOnePerson(Kind kind) throws Exception {
        try (JpaCorpStore store = store(kind)) {
            SyncTarget twin = target("corps.B", ONE.corpId());
            inParallel(store, ONE, twin);
            assertThat(members(store, twin))
                    .hasSize(MEMBERS)
                    .extracting(MemberRow::userId)
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(
                            members(store, ONE).stream().map(MemberRow::userId).toList());
        }
    }

    /** Each on a node of its own; none writes before both have read. */
    private static void inParallel(CorpStore store, SyncTarget... targets) throws Exception {
        RemoteMember[] members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> member("user" + i, "2"))
                .toArray(RemoteMember[]::new);
        CyclicBarrier allRead = new CyclicBarrier(targets.length);
        ExecutorService threads = Executors.newFixedThreadPool(targets.length);
        try {
            List<Future<SyncReport>> runs = Arrays.stream(targets)
                    .map(target -> threads.submit(() -> engine(store)
                            .sync(
                                    target,
                                    progress -> {
                                        arrive(allRead);
                                        return snapshot(List.of("1", "2"), members);
                                    },
                                    SyncProgress.NONE)))
                    .toList();
            for (Future<SyncReport> run : runs) {
                assertThat(run.get().getOutcome()).isEqualTo(Outcome.COMPLETE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void arrive(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
