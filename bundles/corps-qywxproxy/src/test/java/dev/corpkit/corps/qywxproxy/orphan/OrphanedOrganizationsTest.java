package dev.corpkit.corps.qywxproxy.orphan;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.OrphanedCorp;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.testkit.DeptBuilder;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Data whose element is gone (decision 20). */
@Tag("A11")
@Tag("C20")
class OrphanedOrganizationsTest {

    private static final OrgKey DERIVED = new OrgKey("demo", "corps.wpA");
    private static final OrgKey DECLARED = new OrgKey("demo", "corps.Own");
    private static final OrgKey OF_GONE_APP = new OrgKey("gone", "corps.Old");

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final FakeApp app = new FakeApp("demo").with("corps.Own", new Object());
    private final OrphanedOrganizations orphans = new OrphanedOrganizations(apps(app), store, clock, () -> "test");

    private static Apps apps(App... apps) {
        return new Apps() {
            @Override
            public List<App> getApps() {
                return List.of(apps);
            }

            @Override
            public App getApp(String appId) {
                throw new UnsupportedOperationException(appId);
            }

            @Override
            public List<ElementProblem> getProblems() {
                return List.of();
            }
        };
    }

    @BeforeEach
    void organizations() {
        fill(DERIVED, "wpA");
        fill(DECLARED, "wpA");
        fill(OF_GONE_APP, "wpB");
    }

    private void fill(OrgKey org, String corpId) {
        store.run(tx -> {
            tx.orgs().claim(org, corpId);
            tx.orgs().readThrough(org, "dkSUITE");
            tx.depts().insert(org, List.of(DeptBuilder.dept("1").row()));
            tx.members()
                    .insert(
                            org,
                            List.of(
                                    member("zhangsan").named("PRIVATE-NAME").row(),
                                    member("lisi").offline().row()));
            tx.deptLinks().insert(org, List.of(new DeptLink("zhangsan", "1", 5, true)));
            tx.users().resolve(corpId, List.of("zhangsan"), id -> "user-of-" + corpId);
            tx.held().replace(org, List.of(new HeldRow(HeldRow.Kind.MEMBER, "zhangsan", "Too many", "r1")));
        });
    }

    @Test
    void whatHasNoElementIsListedAndWhatHasOneIsNot() {
        assertThat(orphans.getOrphanedCorps())
                .containsExactly(
                        new OrphanedCorp("demo", "corps.wpA", "wpA", 1, 1, 1, 1, "r1", null, DECLARED.fullName()),
                        new OrphanedCorp("gone", "corps.Old", "wpB", 1, 1, 1, 1, "r1", null, null));

        app.with("corps.wpA", new Object());

        assertThat(orphans.getOrphanedCorps())
                .extracting(OrphanedCorp::corpFullName)
                .containsExactly("corps.Old");
    }

    @Test
    void theNewestSyncIsToldThoughItFailedAndWhetherThereIsAnElementIsKnownWithoutTheStore() {
        SyncReport failed = new SyncReport(
                "r1",
                "corps.Old",
                Outcome.FAILED,
                clock.instant(),
                clock.instant(),
                1,
                Map.of(),
                List.of(),
                List.of("x"));
        store.run(tx -> tx.runs().insert(OF_GONE_APP, new RunRow(RunRow.Kind.SYNC, failed, ScopeRow.EMPTY, false)));

        assertThat(orphans.getOrphanedCorps().get(1).lastReport()).isSameAs(failed);
        assertThat(orphans.hasElement("demo", "corps.Own")).isTrue();
        assertThat(orphans.hasElement("demo", "corps.wpA")).isFalse();
        assertThat(orphans.hasElement("gone", "corps.Old")).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void exportHasAllMembersWithTheirLinks() {
        Map<String, Object> data = orphans.exportCorp("gone", "corps.Old");

        assertThat(data).containsEntry("corpId", "wpB").containsEntry("exportedAt", "2026-11-01T08:00:00Z");
        List<Map<String, Object>> members = (List<Map<String, Object>>) data.get("members");
        assertThat(members).extracting(each -> each.get("memberId")).containsExactly("lisi", "zhangsan");
        assertThat(members.get(0)).containsEntry("status", "OFFLINE");
        assertThat(members.get(1))
                .containsEntry("name", "PRIVATE-NAME")
                .containsEntry("depts", List.of(Map.of("deptId", "1", "order", 5L, "leader", true)));
    }

    @Test
    void erasureTakesTheRowsAndIsRecordedAndLeavesTheOthers() {
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(orphans.eraseCorp("gone", "corps.Old").activeCount()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(1));
            orphans.eraseCorp("demo", "corps.wpA");
            log.assertLogged("Erased without element org=gone/corps.Old corp=wpB depts=1 members=2");
            log.assertNone("zhangsan", "PRIVATE-NAME");
        }

        assertThat(orphans.getOrphanedCorps()).isEmpty();
        store.run(tx -> {
            assertThat(tx.members().all(OF_GONE_APP)).isEmpty();
            assertThat(tx.held().all(OF_GONE_APP)).isEmpty();
            assertThat(tx.orgs().all()).containsExactly(DECLARED);
            assertThat(tx.users().unknown(List.of("user-of-wpA", "user-of-wpB")))
                    .containsExactly("user-of-wpB");
        });
        List<ErasureRow> records = store.inTransaction(tx -> tx.erasures().all("dkSUITE"));
        assertThat(records)
                .extracting(ErasureRow::orgs)
                .containsExactly(List.of("demo/corps.wpA"), List.of("gone/corps.Old"));
        assertThat(records.get(1).members()).isEqualTo(2);
    }

    @Test
    void whatHasAnElementIsNeitherExportedNorErased() {
        assertThatThrownBy(() -> orphans.eraseCorp("demo", "corps.Own"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContainingAll("corps.Own", "without element");
        assertThatThrownBy(() -> orphans.exportCorp("demo", "corps.Own")).isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> orphans.eraseCorp("demo", "corps.Nobody"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("corps:orphans");
        assertThat(store.<Integer>inTransaction(tx -> tx.members().all(DECLARED).size()))
                .isEqualTo(2);
    }

    @Test
    @Tag("G5")
    void whatIsBeingSyncedIsNotErased() {
        store.run(tx ->
                tx.leases().acquire(Lease.syncOf(OF_GONE_APP), "node/run", clock.instant(), Duration.ofMinutes(2)));

        assertThatThrownBy(() -> orphans.eraseCorp("gone", "corps.Old"))
                .isInstanceOf(CorpException.class)
                .hasMessageContaining("being synced");
        assertThat(store.<Integer>inTransaction(
                        tx -> tx.members().all(OF_GONE_APP).size()))
                .isEqualTo(2);

        clock.advance(Duration.ofMinutes(3));
        orphans.eraseCorp("gone", "corps.Old");
        assertThat(orphans.getOrphanedCorps()).hasSize(1);
    }
}
