package dev.corpkit.corps.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.testkit.database.StatementLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F4")
class StatementsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void aScrapeAsksTheDatabaseSevenStatementsHoweverManyOrganizationsThereAre(@TempDir Path folder) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("corpkit"));
        StatementLog log = new StatementLog(dataSource);
        try (JpaCorpStore store = JpaCorpStore.open(log.dataSource(), SecretBox.random())) {
            for (int i = 0; i < 30; i++) {
                insert(store, new OrgKey("app", "corps." + i));
            }
            log.clear();
            StoreReading read = store.inTransaction(StoreReading::of);
            assertThat(read.syncs()).hasSize(30);
            assertThat(read.goodSyncs()).hasSize(30);
            assertThat(read.held()).isEqualTo(30);
            assertThat(log.all()).hasSize(7);
            assertThat(log.writes()).isEmpty();
        }
    }

    private static void insert(JpaCorpStore store, OrgKey org) {
        store.run(tx -> {
            tx.orgs().lock(org);
            for (Outcome outcome : List.of(Outcome.COMPLETE, Outcome.FAILED)) {
                SyncReport report = new SyncReport(
                        outcome.name(), org.fullName(), outcome, NOW, NOW, 1, Map.of(), List.of(), List.of());
                tx.runs().insert(org, new RunRow(RunRow.Kind.SYNC, report, ScopeRow.EMPTY, false));
            }
            tx.held().replace(org, List.of(new HeldRow(HeldRow.Kind.MEMBER, "a", "why", "run1")));
        });
    }
}
