package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRepository.HeldCount;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check {@code CorpKit held removals}: a warning for each organization whose removals wait (contract row G1). */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit held removals",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=60000"
        })
public final class HeldHealthCheck extends StoreHealthCheck {

    private final InstantSource clock;

    /** On what is stored. */
    @Activate
    public HeldHealthCheck(@Reference CorpStore store) {
        this(store, InstantSource.system());
    }

    HeldHealthCheck(CorpStore store, InstantSource clock) {
        super(store, "No removals are held");
        this.clock = clock;
    }

    @Override
    List<String> warnings(StoreTransaction tx) {
        return tx.held().waiting().stream().map(held -> warning(tx, held)).toList();
    }

    private String warning(StoreTransaction tx, HeldCount held) {
        String waiting = tx.runs()
                .find(held.org(), held.planId())
                .map(run -> " for " + age(run.report().getFinishedAt()))
                .orElse("");
        return held.waiting() + " removals of " + held.org() + " wait" + waiting + ": " + held.reason()
                + ". Look at them with corps:held " + held.org().fullName()
                + ", then corps:approve or corps:reject them under " + held.planId();
    }

    private String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        return age.toDays() > 0
                ? age.toDays() + " days"
                : age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }
}
