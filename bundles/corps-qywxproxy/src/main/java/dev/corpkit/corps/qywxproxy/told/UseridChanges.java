package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.MemberEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows userids that became others, before and after each reading (contract row C5). Thread-safe. */
public final class UseridChanges {

    private static final Logger LOG = LoggerFactory.getLogger(UseridChanges.class);

    private final FollowedOrg org;
    private final ToldEvents told;
    private final ToldRenames renames;
    private final OpenUserids openUserids;

    /** Follows the changed userids of one organization. */
    public UseridChanges(FollowedOrg org) {
        this.org = org;
        this.told = new ToldEvents(org.store(), org.key());
        this.renames = new ToldRenames(org);
        this.openUserids = new OpenUserids(org);
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
        Instant now = org.clock().instant();
        told.keep(newUserids.entrySet().stream()
                .map(ids -> new MemberEvent(ids.getKey(), MemberEvent.Kind.RENAMED, ids.getValue(), now))
                .toList());
    }

    /**
     * After a run: it is committed, so what fails now, the store too, ends this, is told, and is tried again after the next run
     * (contract row C3).
     */
    public void afterReading() {
        try {
            renames.followCases();
            openUserids.follow();
        } catch (CorpException failed) {
            LOG.warn("New userids not followed after a sync corp={}: {}", org.key(), failed.getMessage());
        }
    }
}
