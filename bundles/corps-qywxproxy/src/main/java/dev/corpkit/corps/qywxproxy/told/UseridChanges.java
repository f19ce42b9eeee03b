package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.qywxproxy.api.MemberEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows userids that became others, before and after each reading (contract row C5). Thread-safe. */
public final class UseridChanges {

    private static final Logger LOG = LoggerFactory.getLogger(UseridChanges.class);

    private final OrgKey org;
    private final InstantSource clock;
    private final ToldEvents told;
    private final ToldRenames renames;
    private final OpenUserids openUserids;

    /** Of one organization; the target is asked for at each call, as the suite is known only while its element is there. */
    public UseridChanges(
            CorpStore store,
            OrgKey org,
            InstantSource clock,
            EnterpriseAccess access,
            SyncEngine engine,
            Supplier<SyncTarget> target) {
        this.org = org;
        this.clock = clock;
        this.told = new ToldEvents(store, org);
        this.renames = new ToldRenames(store, org, clock, access, engine, target);
        this.openUserids = new OpenUserids(store, org, clock, access, engine, target);
    }

    /** Before everything is read; throws as {@link ToldRenames#followAll}. */
    public void beforeFullReading() {
        renames.followAll();
    }

    /** Keeps what events said, before what they name is read; throws as {@link ToldRenames#followNew}. */
    public void beforeReading(List<MemberEvent> events) {
        told.keep(events);
        renames.followNew();
    }

    /** Keeps userids that came in another case, by those that were asked for: the reading goes on, and they are followed after it. */
    public void recased(Map<String, String> newUserids) {
        Instant now = clock.instant();
        told.keep(newUserids.entrySet().stream()
                .map(ids -> new MemberEvent(ids.getKey(), MemberEvent.Kind.RENAMED, ids.getValue(), now))
                .toList());
    }

    /** After a run: it is committed, so what fails now is told, and tried again after the next one (contract row C3). */
    public void afterReading() {
        try {
            renames.followCases();
            openUserids.follow();
        } catch (CorpException failed) {
            LOG.warn("New userids not followed after a sync corp={}: {}", org, failed.getMessage());
        }
    }
}
