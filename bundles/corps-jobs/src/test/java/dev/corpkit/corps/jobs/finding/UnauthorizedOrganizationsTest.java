package dev.corpkit.corps.jobs.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.jobs.Faked;
import dev.corpkit.corps.jobs.schedule.ScheduledCorp;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F1")
class UnauthorizedOrganizationsTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final OrganizationFindings organizations = new OrganizationFindings(store, clock);

    @Test
    void organizationThatWaitsForItsEnterpriseIsAFindingUntilItIsTried() {
        organizations.loaded(Faked.as(QywxProxyCorp.class, new Waiting()));

        assertThat(organizations.findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo("notAuthorized");
            assertThat(found.place()).isEqualTo("organization app/corps.A");
            assertThat(found.remedy()).contains("auths:link");
        });

        new ScheduledCorp(store, clock, "corps.A", null).syncCorp();
        assertThat(organizations.findings()).isEmpty();
    }

    /** As {@link Faked} calls it. */
    @SuppressWarnings({"unused", "UnusedMethod"})
    private static final class Waiting {

        String getAppId() {
            return "app";
        }

        String getCorpFullName() {
            return "corps.A";
        }

        List<CorpFinding> getFindings() {
            return List.of(new Missing(
                    "notAuthorized", "authorization", "Not authorized", "See auths:link", Instant.EPOCH, 1));
        }
    }

    private record Missing(
            String getKind, String getPlace, String getCause, String getRemedy, Instant getSince, long getCount)
            implements CorpFinding {}
}
