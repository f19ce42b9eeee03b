package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An organization whose userids are followed as they become others: where it is stored, how WeCom is asked, who renames.
 *
 * @param store where its rows are
 * @param key its key
 * @param clock the time
 * @param access opens its enterprise
 * @param engine renames members
 * @param target asked for at each call, as the suite is known only while its element is there
 * @param listeners are told how far runs are
 */
public record FollowedOrg(
        CorpStore store,
        OrgKey key,
        InstantSource clock,
        EnterpriseAccess access,
        SyncEngine engine,
        Supplier<SyncTarget> target,
        SyncProgress listeners) {

    /** Renames members of whom WeCom said which new userid each has, in a run of its own that made so many calls before. */
    void rename(Map<String, String> ids, int calls) {
        engine.rename(target.get(), ids, calls, listeners);
    }
}
