package dev.corpkit.samples.sync.hook;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.api.SyncReport;
import java.util.Arrays;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nobody of certain positions goes offline because WeCom does not show them any more: their departure is held until somebody
 * approves it. And a line in the log for each run.
 */
@Component
@Designate(ocd = KeptPositions.Config.class)
public final class KeptPositions implements CorpSyncHook {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPositions.class);

    private final Set<String> positions;

    /** As configured. */
    @Activate
    public KeptPositions(Config config) {
        this.positions = Set.copyOf(Arrays.asList(config.positions()));
    }

    @Override
    public Departure decideDeparture(Corp corp, CorpMember member) {
        return positions.contains(member.getPosition()) ? Departure.HOLD : Departure.OFFLINE;
    }

    /** Ids and counts only: no log of CorpKit holds a name. */
    @Override
    public void afterSync(Corp corp, SyncReport report) {
        LOG.info("A run ended corp={} report={}", corp.getCorpFullName(), report);
    }

    /** Configuration {@code dev.corpkit.samples.sync.hook.KeptPositions}. */
    @ObjectClassDefinition(name = "Positions that are kept")
    @interface Config {

        /** Becomes the service property {@link CorpSyncHook#TARGET}. */
        @AttributeDefinition(
                name = "Organizations",
                description = "An LDAP filter over app.id, element.fullName, element.type and corp.id.")
        String corpkit_target() default "(app.id=*)";

        /** Compared as they are. */
        @AttributeDefinition(
                name = "Positions",
                description = "Whoever has one of them does not leave by a sync alone.")
        String[] positions() default {"Founder"};
    }
}
