package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.testkit.database.StatementLog;
import dev.corpkit.provider.Exact;
import dev.corpkit.provider.Mirror;
import dev.corpkit.provider.Provider;
import dev.corpkit.provider.Rows;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.Enterprise;
import java.util.SortedSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An enterprise of 10,000 members in 500 departments is mirrored exactly: the database is compared with the simulator's own
 * state, row by row.
 */
abstract class ExactMirrorContract {

    private static final String NAME = "corps.Big";
    private static final Pattern ORGANIZATION_ROWS = Pattern.compile(
            "(?is)\\s*(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+corpkit_(dept|member|dept_link|role|role_member)\\b.*");
    private static final int MEMBERS = 10_000;
    private static final int DEPARTMENTS = 500;

    private DataSource database;
    private StatementLog statements;
    private Provider provider;
    private Enterprise enterprise;
    private QywxProxyCorp corp;

    protected abstract DataSource database();

    @BeforeEach
    void mirror() {
        database = database();
        statements = new StatementLog(database);
        provider = new Provider(statements.dataSource());
        enterprise = provider.wecom.world().addEnterprise(EnterpriseShape.of("示例企业", MEMBERS, DEPARTMENTS, 7));
        corp = provider.authorized(enterprise, NAME);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theDatabaseIsTheEnterprise() {
        complete(corp.initCorp());
        Rows rows = new Rows(database, NAME);
        assertThat(rows.allIds()).hasSizeGreaterThanOrEqualTo(MEMBERS);
        Exact.assertMirrored(database, NAME, provider.wecom.visible(enterprise.corpId()));
        assertThat(rows.offlineIds()).isEmpty();
        assertThat(rows.userIds()).hasSameSizeAs(rows.allIds());

        assertUnchanged();

        SortedSet<String> before = rows.allIds();
        enterprise.randomChanges(11, 200);
        assertThat(complete(corp.syncCorp()).isUnchanged()).isFalse();
        Exact.assertMirrored(database, NAME, provider.wecom.visible(enterprise.corpId()));
        assertThat(rows.offlineIds()).isEqualTo(Exact.minus(before, visible().memberIds()));
        assertThat(rows.outOfScopeIds()).isEmpty();

        assertUnchanged();

        SortedSet<String> offline = rows.offlineIds();
        SortedSet<String> active = Exact.minus(rows.allIds(), offline);
        provider.wecom.console().randomScope(enterprise.corpId(), 13);
        complete(corp.syncCorp());
        Exact.assertMirrored(database, NAME, provider.wecom.visible(enterprise.corpId()));
        assertThat(rows.offlineIds()).isEqualTo(offline);
        assertThat(rows.outOfScopeIds())
                .isNotEmpty()
                .isEqualTo(Exact.minus(active, visible().memberIds()));

        provider.wecom.console().setScope(enterprise.corpId(), Scope.WHOLE_ENTERPRISE);
        complete(corp.syncCorp());
        Exact.assertMirrored(database, NAME, provider.wecom.visible(enterprise.corpId()));
        assertThat(rows.outOfScopeIds()).isEmpty();
        assertThat(rows.offlineIds()).isEqualTo(offline);
    }

    /** The run's own rows are not the organization's. */
    private void assertUnchanged() {
        statements.clear();
        assertThat(complete(corp.syncCorp()).isUnchanged()).isTrue();
        assertThat(statements.writes())
                .as("writes of an unchanged sync")
                .isNotEmpty()
                .noneMatch(sql -> ORGANIZATION_ROWS.matcher(sql).matches());
    }

    private static SyncReport complete(SyncReport report) {
        assertThat(report.getProblems()).isEmpty();
        assertThat(report.getHeld()).isEmpty();
        assertThat(report.getOutcome()).isEqualTo(Outcome.COMPLETE);
        return report;
    }

    private Mirror visible() {
        return new Mirror(provider.wecom.visible(enterprise.corpId()));
    }
}
