package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.ProviderLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Health check {@code CorpKit losses}: one warning when many enterprises lose people in the same hour (contract row G1). Then it
 * is hardly their own doing.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit losses",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=syncs",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=60000"
        })
public final class LossesHealthCheck extends StoreHealthCheck {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int NAMED = 10;

    private final InstantSource clock;
    private final ProviderLimits limits;

    /** On what is stored. */
    @Activate
    public LossesHealthCheck(@Reference CorpStore store) {
        this(store, InstantSource.system(), ProviderLimits.DEFAULT);
    }

    LossesHealthCheck(CorpStore store, InstantSource clock, ProviderLimits limits) {
        super(store, "No more enterprises than usual lose people");
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    List<String> warnings(StoreTransaction tx) {
        SortedSet<String> losing = losing(tx, tx.runs().losses(clock.instant().minus(WINDOW)));
        return limits.enterprises() == 0 || losing.size() < limits.enterprises() ? List.of() : List.of(warning(losing));
    }

    /** Each enterprise once, however many organizations it has here. */
    private SortedSet<String> losing(StoreTransaction tx, Map<OrgKey, Loss> losses) {
        return losses.entrySet().stream()
                .filter(loss -> isMany(loss.getValue()))
                .map(loss -> enterprise(tx, loss.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isMany(Loss loss) {
        return loss.present() >= limits.minActive() && loss.members() * 100.0 > limits.percent() * loss.present();
    }

    private static String enterprise(StoreTransaction tx, OrgKey org) {
        return tx.orgs()
                .find(org)
                .map(row -> row.corpId())
                .filter(corpId -> !corpId.isEmpty())
                .orElse(org.toString());
    }

    private String warning(SortedSet<String> losing) {
        return losing.size() + " enterprises lost more than " + limits.percent()
                + " % of their active members within an hour, among them "
                + losing.stream().limit(NAMED).collect(Collectors.joining(", "))
                + ". So many at once point at WeCom or at this provider. Look at corps:held and corps:runs before anything"
                + " is approved; what was done wrongly goes back with corps:takeback";
    }
}
