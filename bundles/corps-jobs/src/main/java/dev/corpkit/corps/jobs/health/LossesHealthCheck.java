package dev.corpkit.corps.jobs.health;

import static java.util.stream.Collectors.joining;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.sync.ProviderAlarm;
import dev.corpkit.corps.sync.ProviderWatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Health check {@code CorpKit losses}: one warning when many enterprises lose people in the same hour (contract row G1). Then it
 * is hardly their own doing. How many that are, the guard says that holds their removals.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit losses",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=60000"
        })
public final class LossesHealthCheck implements HealthCheck {

    private static final int NAMED = 10;

    private final AtomicReference<ProviderWatch> watch = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "unwatch")
    void watch(ProviderWatch came) {
        watch.set(came);
    }

    void unwatch(ProviderWatch gone) {
        watch.compareAndSet(gone, null);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        ProviderWatch now = watch.get();
        if (now == null) {
            log.info("No organizations run on this node");
        } else {
            ask(now, log);
        }
        return new Result(log);
    }

    private static void ask(ProviderWatch watch, FormattingResultLog log) {
        try {
            ProviderAlarm alarm = watch.providerAlarm();
            if (alarm.ringing()) {
                log.warn("{}", warning(alarm));
            } else {
                log.info("No more enterprises than usual lose people");
            }
        } catch (StoreException failed) {
            log.warn("The database could not be asked: {}", failed.getMessage());
        }
    }

    private static String warning(ProviderAlarm alarm) {
        return alarm.finding() + ", among them "
                + alarm.enterprises().stream().limit(NAMED).collect(joining(", "))
                + ". So many at once point at WeCom or at this provider. Look at corps:held and corps:runs before anything"
                + " is approved; what was done wrongly goes back with corps:takeback";
    }
}
