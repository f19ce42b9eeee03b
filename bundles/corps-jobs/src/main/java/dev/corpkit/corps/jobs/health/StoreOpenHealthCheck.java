package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTrouble;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Whether the store is open and takes writes, as the store itself tried some seconds ago: asks no database, so that it answers
 * at once. Critical where it does not: without it this node does nothing. While it is being opened: temporarily unavailable.
 */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=CorpKit store", HealthCheck.TAGS + "=corpkit", HealthCheck.TAGS + "=store"})
public final class StoreOpenHealthCheck implements HealthCheck {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreTrouble trouble;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CorpStore store;

    /** The store and its trouble come and go. */
    public StoreOpenHealthCheck() {}

    /** Of a moment. */
    StoreOpenHealthCheck(@Nullable CorpStore store, @Nullable StoreTrouble trouble) {
        this.store = store;
        this.trouble = trouble;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        StoreTrouble shown = trouble;
        if (shown != null) {
            tell(log, shown);
        } else if (store == null) {
            log.critical("There is no store: install and start a bundle that offers one, corps-store-jpa");
        } else {
            log.info("The store is open and takes writes");
        }
        return new Result(log);
    }

    /** While it is being opened nothing is wrong, and nothing works yet. */
    private static void tell(FormattingResultLog log, StoreTrouble shown) {
        if (shown.isOpening()) {
            log.temporarilyUnavailable("{}", shown.message());
        } else {
            log.critical("{}", shown.message());
        }
    }
}
