package dev.corpkit.corps.jobs.health;

import dev.corpkit.corps.store.StoreTrouble;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether the store is open. Critical where it is not: without it this node does nothing. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=CorpKit store", HealthCheck.TAGS + "=corpkit", HealthCheck.TAGS + "=store"})
public final class StoreOpenHealthCheck implements HealthCheck {

    private final @Nullable StoreTrouble trouble;

    /** Made anew as trouble comes and goes. */
    @Activate
    public StoreOpenHealthCheck(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    StoreTrouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        if (trouble == null) {
            log.info("The store is open");
        } else {
            log.critical("{}", trouble.message());
        }
        return new Result(log);
    }
}
