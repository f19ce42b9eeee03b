package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.scope.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organization that follows events is, after each batch of them, what a full sync makes of it (contract row A12). */
class EventLawsTest {

    private static final int BATCHES = 12;
    private static final int MOST = 8;

    @ParameterizedTest(name = "seed {0}, partial scope {1}, structure granted {2}")
    @CsvSource({
        "1, false, false",
        "2, false, true",
        "3, true, false",
        "4, true, true",
        "5, true, true",
        "6, true, false",
        "7, true, false",
        "8, true, true"
    })
    @Tag("A12")
    void followingEventsIsAsGoodAsSyncing(long seed, boolean partial, boolean structure) {
        EnterpriseShape shape = EnterpriseShape.of("示例企业", 150, 40, seed).withTags(6);
        try (SimulatedOrganization organization = new SimulatedOrganization(shape)) {
            String corpId = organization.enterprise.corpId();
            if (partial) {
                organization.wecom.console().randomScope(corpId, seed);
            }
            if (structure) {
                var app = organization.wecom.console().app(corpId);
                organization.wecom.console().setGrants(corpId, app.grants().with(Permission.STRUCTURE));
            }
            organization.byEvents.syncCorp();
            organization.bySyncs.syncCorp();
            for (int batch = 0; batch < BATCHES; batch++) {
                ContactHints hints = organization.happen(seed * 1000 + batch, 1 + batch % MOST);
                SyncReport report = organization.byEvents.syncCorp(hints);
                organization.bySyncs.syncCorp();
                assertThat(report.getOutcome()).isEqualTo(Outcome.COMPLETE);
                assertThat(organization.rows(organization.byEvents))
                        .as("after batch %s: %s -> %s", batch, hints, report)
                        .containsExactlyInAnyOrderElementsOf(organization.rows(organization.bySyncs));
            }
            assertThat(organization.runsByEvents()).isGreaterThan(BATCHES / 4);
        }
    }
}
