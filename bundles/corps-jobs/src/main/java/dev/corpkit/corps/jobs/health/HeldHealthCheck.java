package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.jobs.finding.OrganizationFindings;
import java.util.Set;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check {@code CorpKit held removals}: a warning where removals wait for somebody to decide (contract row G1). */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit held removals",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=10000"
        })
public final class HeldHealthCheck extends FindingsHealthCheck {

    /** On what stands wrong with organizations. */
    @Activate
    public HeldHealthCheck(@Reference OrganizationFindings findings) {
        super(() -> findings.of(Set.of("held")), "No removals are held");
    }
}
