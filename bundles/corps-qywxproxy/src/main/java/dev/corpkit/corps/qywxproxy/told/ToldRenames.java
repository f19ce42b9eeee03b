package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.RenameSuggestions;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Follows new userids of which events told (contract row C5), before anything is read: a reading would take the new one for a new
 * person. What WeCom does not confirm stays kept. Thread-safe.
 */
public final class ToldRenames {

    private final CorpStore store;
    private final OrgKey org;
    private final InstantSource clock;
    private final Userids userids;
    private final SyncEngine engine;
    private final Supplier<SyncTarget> target;

    /** Of one organization. */
    public ToldRenames(
            CorpStore store,
            OrgKey org,
            InstantSource clock,
            EnterpriseAccess access,
            SyncEngine engine,
            Supplier<SyncTarget> target) {
        this.store = store;
        this.org = org;
        this.clock = clock;
        this.userids = new Userids(access);
        this.engine = engine;
        this.target = target;
    }

    /**
     * Renames those whom WeCom confirms; of whom both ids are stored a finding tells.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if WeCom cannot be asked
     * @throws dev.corpkit.corps.api.SyncFailedException as {@link SyncEngine#rename}
     */
    public void follow() {
        List<MemberEventRow> events =
                store.inTransaction(tx -> tx.memberEvents().all(org));
        List<MemberEventRow> told = events.stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.RENAMED)
                .sorted(Comparator.comparing(MemberEventRow::at))
                .toList();
        Map<String, MemberEventRow> newest = new TreeMap<>();
        told.forEach(event -> newest.put(event.memberId(), event));
        told.forEach(event -> follow(event, newest, events));
    }

    private void follow(MemberEventRow event, Map<String, MemberEventRow> newest, List<MemberEventRow> events) {
        String from = event.memberId();
        Optional<String> to = target(event, newest);
        if (to.isEmpty() || !isStored(from)) {
            settle(event);
        } else if (isStored(to.get())) {
            store.run(tx -> RenameSuggestions.told(tx, org, from, to.get(), clock.instant()));
        } else {
            boolean deleted = isDeleted(to.get(), event, events);
            engine.rename(
                    target.get(), from, to.get(), progress -> userids.isRenamed(from, to.get(), deleted, progress));
        }
    }

    /** Whoever got a new id and was deleted under it is gone: the next reading finds that out. */
    private static boolean isDeleted(String to, MemberEventRow renamed, List<MemberEventRow> events) {
        return events.stream()
                .anyMatch(event -> event.kind() == MemberEventRow.Kind.DELETED
                        && event.memberId().equals(to)
                        && !event.at().isBefore(renamed.at()));
    }

    /** The last of several new ids; empty where they lead in a circle. */
    private static Optional<String> target(MemberEventRow event, Map<String, MemberEventRow> newest) {
        Set<String> seen = new HashSet<>(Set.of(event.memberId()));
        MemberEventRow last = event;
        while (seen.add(last.detail())) {
            MemberEventRow next = newest.get(last.detail());
            if (next == null || next.at().isBefore(last.at())) {
                return Optional.of(last.detail());
            }
            last = next;
        }
        return Optional.empty();
    }

    private boolean isStored(String memberId) {
        return store.inTransaction(tx -> tx.members().find(org, memberId)).isPresent();
    }

    private void settle(MemberEventRow event) {
        store.run(tx -> tx.memberEvents().settle(org, List.of(event)));
    }
}
