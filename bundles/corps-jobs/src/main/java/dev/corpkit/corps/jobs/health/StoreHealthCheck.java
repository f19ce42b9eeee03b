package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;

/** A look at what is stored. A warning at worst: one enterprise's trouble is no reason to take a node from all others. */
abstract class StoreHealthCheck implements HealthCheck {

    /** Organizations named one by one. */
    private static final int MOST = 20;

    private final CorpStore store;
    private final String well;

    /** With what is said when all is well. */
    StoreHealthCheck(CorpStore store, String well) {
        this.store = store;
        this.well = well;
    }

    /** What is to be warned of, a sentence each. */
    abstract List<String> warnings(StoreTransaction tx);

    @Override
    public final Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        try {
            List<String> warnings = store.inTransaction(this::warnings);
            warnings.stream().limit(MOST).forEach(warning -> log.warn("{}", warning));
            if (warnings.size() > MOST) {
                log.warn("And {} more", warnings.size() - MOST);
            }
            if (warnings.isEmpty()) {
                log.info("{}", well);
            }
        } catch (StoreException failed) {
            log.warn("The database could not be asked: {}", failed.getMessage());
        }
        return new Result(log);
    }
}
