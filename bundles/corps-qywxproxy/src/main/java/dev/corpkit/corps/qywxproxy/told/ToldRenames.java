package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.sync.RenameSuggestions;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows new userids of which events told (contract row C5), before anything is read: a reading would take the new one for a new
 * person. What WeCom does not confirm stays kept. Thread-safe.
 */
public final class ToldRenames {

    private static final Logger LOG = LoggerFactory.getLogger(ToldRenames.class);

    /** For so long a run waits for an answer that passes: without it the new userid would be taken for a new person. */
    private static final Duration PASSING = Duration.ofHours(1);

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

    /** {@link #follow(boolean)} of all that are kept, before a reading of everything. */
    public void followAll() {
        follow(true);
    }

    /** {@link #follow(boolean)} of those that are new, before a reading of some members. */
    public void followNew() {
        follow(false);
    }

    /**
     * Renames those whom WeCom confirms; of whom both ids are stored, or whom it does not confirm within a day, a finding tells. What
     * is wrong with one rename ends nothing.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if WeCom cannot be asked
     * @throws dev.corpkit.corps.api.SyncFailedException if it cannot be asked now, of a rename that is new
     */
    private void follow(boolean old) {
        List<MemberEventRow> told = told();
        Told events = new Told(told, deleted());
        told.stream().filter(event -> old || isNew(event)).forEach(event -> followSafely(event, events));
        if (old) {
            store.run(tx -> UnconfirmedRenames.note(tx, org, clock.instant()));
        }
    }

    /** Follows those whose userids differ in case only: WeCom knows no two such persons, whoever is stored. */
    public void followCases() {
        told().stream()
                .filter(event -> event.memberId().equalsIgnoreCase(event.detail()))
                .filter(event -> isStored(event.memberId()) && isStored(event.detail()))
                .filter(event -> userids.isRenamed(event.memberId(), event.detail(), false, SyncProgress.NONE))
                .forEach(event -> engine.rename(target.get(), Map.of(event.memberId(), event.detail())));
    }

    private List<MemberEventRow> told() {
        return kept(MemberEventRow.Kind.RENAMED);
    }

    private List<MemberEventRow> deleted() {
        return kept(MemberEventRow.Kind.DELETED);
    }

    private List<MemberEventRow> kept(MemberEventRow.Kind kind) {
        List<MemberEventRow> all = store.inTransaction(tx -> tx.memberEvents().all(org));
        return all.stream()
                .filter(event -> event.kind() == kind)
                .sorted(Comparator.comparing(MemberEventRow::at))
                .toList();
    }

    private boolean isNew(MemberEventRow event) {
        return !UnconfirmedRenames.isOverdue(event, clock.instant());
    }

    /** A database that refuses one, or one that WeCom is too busy for since an hour, holds up nobody else. */
    private void followSafely(MemberEventRow event, Told events) {
        try {
            follow(event, events);
        } catch (SyncFailedException failed) {
            boolean refused = failed.getCause() instanceof StoreException store && store.isRefusal();
            boolean passing = failed.getCause() instanceof WeComException wecom
                    && wecom.getKind() == WeComException.Kind.RETRY
                    && wecom.getErrcode() != WeComException.NO_CODE;
            boolean young = event.at().plus(PASSING).isAfter(clock.instant());
            if (!refused && (!passing || young)) {
                throw failed;
            }
            LOG.warn(
                    "New userid not followed corp={} member={}: {}", org, event.memberId(), failed.getMessage());
        }
    }

    private void follow(MemberEventRow event, Told events) {
        String from = event.memberId();
        Optional<String> to = events.target(event);
        if (to.isEmpty() || !isStored(from) && !isLedTo(from) || !isNew(event) && isOver(from)) {
            settle(event);
        } else if (isStored(from) && isStored(to.get())) {
            store.run(tx -> RenameSuggestions.told(tx, org, from, to.get(), clock.instant()));
        } else if (isStored(from)) {
            boolean deleted = events.isDeleted(to.get(), event);
            engine.rename(
                    target.get(), from, to.get(), progress -> userids.isRenamed(from, to.get(), deleted, progress));
        }
    }

    /** Whether another new id that is not followed yet leads to this one, which need not be stored then. */
    private boolean isLedTo(String memberId) {
        return told().stream().anyMatch(event -> event.detail().equals(memberId));
    }

    /** Whoever went offline under the old id and did not come under the new one has left. */
    private boolean isOver(String memberId) {
        return store.inTransaction(tx -> tx.members().find(org, memberId))
                .filter(member -> member.status() == MemberStatus.OFFLINE && !member.offlineByHand())
                .isPresent();
    }

    private boolean isStored(String memberId) {
        return store.inTransaction(tx -> tx.members().find(org, memberId)).isPresent();
    }

    private void settle(MemberEventRow event) {
        store.run(tx -> tx.memberEvents().settle(org, List.of(event)));
    }

    /**
     * New userids of which events told.
     *
     * @param renamed the oldest first
     * @param deleted what was said of deletions
     */
    private record Told(List<MemberEventRow> renamed, List<MemberEventRow> deleted) {

        /** Whoever got a new id and was deleted under it is gone: the next reading finds that out. */
        boolean isDeleted(String to, MemberEventRow event) {
            return deleted.stream()
                    .anyMatch(other -> other.memberId().equals(to) && !other.at().isBefore(event.at()));
        }

        /** The last of several new ids; empty where they lead in a circle. */
        Optional<String> target(MemberEventRow event) {
            Map<String, MemberEventRow> newest = new TreeMap<>();
            renamed.forEach(one -> newest.put(one.memberId(), one));
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
    }
}
