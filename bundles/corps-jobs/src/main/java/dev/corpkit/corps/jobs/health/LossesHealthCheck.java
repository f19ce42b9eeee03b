package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.jobs.finding.ProviderLosses;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check {@code CorpKit losses}: one warning when many enterprises lose people in the same hour (contract row G1). */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit losses",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=10000"
        })
public final class LossesHealthCheck extends FindingsHealthCheck {

    /** On the organizations that run here. */
    @Activate
    public LossesHealthCheck(@Reference ProviderLosses losses) {
        super(losses::findings, "No more enterprises than usual lose people");
    }
}
