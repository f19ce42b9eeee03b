package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.jobs.finding.OrganizationFindings;
import java.util.Set;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Health check {@code CorpKit syncs}: a warning where syncs fail or do not read an organization whole, and where a visible scope is
 * empty (contract rows G2, G3).
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit syncs",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=10000"
        })
public final class FailedSyncsHealthCheck extends FindingsHealthCheck {

    /** On what stands wrong with organizations. */
    @Activate
    public FailedSyncsHealthCheck(@Reference OrganizationFindings findings) {
        super(() -> findings.of(Set.of("sync", "scope")), "Each organization's newest sync went well");
    }
}
