package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Exact;
import dev.corpkit.provider.Provider;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Enterprise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Twenty enterprises of one suite at once: every token stays with its enterprise, every row with its organization. */
class ManyEnterprisesTest {

    private static final int ENTERPRISES = 20;

    private final DataSource database = Databases.postgres();
    private final Provider provider = new Provider(database);
    private final ExecutorService threads = Executors.newFixedThreadPool(ENTERPRISES);

    @AfterEach
    void close() {
        threads.shutdownNow();
        provider.close();
    }

    @Test
    void enterprisesSyncedInParallelAreEachMirroredExactly() throws Exception {
        Map<QywxProxyCorp, Enterprise> corps = new LinkedHashMap<>();
        for (int i = 0; i < ENTERPRISES; i++) {
            EnterpriseShape shape = EnterpriseShape.of("示例企业" + i, 60, 8, 100 + i);
            Enterprise enterprise = provider.wecom.world().addEnterprise(i % 2 == 0 ? shape : shape.withPartialScope());
            corps.put(provider.authorized(enterprise, "corps.C" + i), enterprise);
        }
        syncAll(corps);
        corps.values().forEach(enterprise -> enterprise.randomChanges(5, 20));
        corps.values().forEach(enterprise -> provider.wecom.console().invalidateToken(enterprise.corpId()));
        syncAll(corps);
    }

    private void syncAll(Map<QywxProxyCorp, Enterprise> corps) throws Exception {
        List<Future<SyncReport>> reports = new ArrayList<>();
        corps.keySet().forEach(corp -> reports.add(threads.submit(() -> corp.syncCorp())));
        for (Future<SyncReport> report : reports) {
            assertThat(report.get().getOutcome()).isEqualTo(Outcome.COMPLETE);
        }
        corps.forEach((corp, enterprise) ->
                Exact.assertMirrored(database, corp.getCorpFullName(), provider.wecom.visible(enterprise.corpId())));
    }
}
