package dev.corpkit.corps.store.jpa;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.corps.testkit.database.StatementLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody searches for is sent beside the statement, never in it: of JPQL EclipseLink writes it in at times. */
class BoundValuesTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");

    @Test
    void onH2(@TempDir Path folder) {
        check(TestStores.h2Source(folder));
    }

    @Test
    void onPostgres() {
        check(TestStores.postgresSource(PostgresServer.shared().newDatabase()));
    }

    @Test
    void onMariaDb() {
        check(TestStores.mariaDbSource(MariaDbServer.shared().newDatabase()));
    }

    private static void check(DataSource database) {
        StatementLog log = new StatementLog(database);
        try (JpaCorpStore store = JpaCorpStore.open(log.dataSource(), TestStores.SECRETS)) {
            MemberRow row = member("a").named("needle\\' or 1=1 --").row();
            store.run(tx -> tx.members().insert(ORG, List.of(row)));
            log.clear();

            MemberFilter filter = new MemberFilter(
                    "NEEDLE\\' or 1=1 --",
                    MemberStatus.ACTIVE,
                    Set.of(Activation.ACTIVATED),
                    Set.of(Visibility.VISIBLE),
                    Set.of("needle"),
                    "needle");
            assertThat(store.<List<MemberRow>>inTransaction(tx -> tx.members().page(ORG, filter, "needle", 50)))
                    .isEmpty();

            assertThat(log.all()).singleElement().asString().doesNotContain("needle");
        }
    }
}
