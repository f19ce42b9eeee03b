package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.jobs.finding.UnconfirmedCancellations;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check {@code CorpKit cancellations}: a warning for each cancellation that WeCom does not confirm (contract row C20). */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit cancellations",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=callbacks",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=10000"
        })
public final class CancellationsHealthCheck extends FindingsHealthCheck {

    /** On the running auth elements. */
    @Activate
    public CancellationsHealthCheck(@Reference UnconfirmedCancellations cancellations) {
        super(cancellations::findings, "No cancellation waits for WeCom's confirmation");
    }
}
