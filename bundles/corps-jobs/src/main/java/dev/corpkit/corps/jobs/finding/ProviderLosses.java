package dev.corpkit.corps.jobs.finding;

import dev.corpkit.corps.sync.ProviderAlarm;
import dev.corpkit.corps.sync.ProviderWatch;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * One finding, {@code losses}, when many enterprises lose people in the same hour (contract row G1): then it is hardly their own
 * doing. How many that are, the guard says that holds their removals. Thread-safe.
 */
@Component(service = {FindingSource.class, ProviderLosses.class})
public final class ProviderLosses implements FindingSource {

    private static final int NAMED = 10;

    private final InstantSource clock;
    private final AtomicReference<ProviderWatch> watch = new AtomicReference<>();

    /** At the system's time. */
    @Activate
    public ProviderLosses() {
        this(InstantSource.system());
    }

    /** At the time of a clock. */
    public ProviderLosses(InstantSource clock) {
        this.clock = clock;
    }

    /** Organizations run on this node. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "unwatch")
    public void watch(ProviderWatch came) {
        watch.set(came);
    }

    /** They do no longer. */
    public void unwatch(ProviderWatch gone) {
        watch.compareAndSet(gone, null);
    }

    @Override
    public String about() {
        return "losses of many enterprises";
    }

    @Override
    public List<Finding> findings() {
        ProviderWatch now = watch.get();
        if (now == null) {
            return List.of();
        }
        ProviderAlarm alarm = now.providerAlarm();
        return alarm.ringing() ? List.of(finding(alarm)) : List.of();
    }

    private Finding finding(ProviderAlarm alarm) {
        return new Finding(
                Urgency.BROKEN,
                "losses",
                "enterprises",
                alarm.finding() + ", among them "
                        + alarm.enterprises().stream().limit(NAMED).collect(Collectors.joining(", "))
                        + ". So many at once point at WeCom or at this provider.",
                "Look at corps:held and corps:runs before anything is approved; what was done wrongly goes back with"
                        + " corps:takeback.",
                clock.instant(),
                alarm.enterprises().size());
    }
}
