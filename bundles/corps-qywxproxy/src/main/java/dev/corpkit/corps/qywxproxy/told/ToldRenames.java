package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.sync.RenameSuggestions;
import dev.corpkit.qywxproxy.api.WeComException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final FollowedOrg org;
    private final Userids userids;

    /** Of one organization. */
    public ToldRenames(FollowedOrg org) {
        this.org = org;
        this.userids = new Userids(org.access());
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
        Told known = told();
        for (MemberEventRow event : known.renamed()) {
            if (old || isNew(event)) {
                known = followSafely(event, known);
            }
        }
        if (old) {
            org.store()
                    .run(tx ->
                            UnconfirmedRenames.note(tx, org.key(), org.clock().instant()));
        }
    }

    /** Follows those whose userids differ in case only: WeCom knows no two such persons, whoever is stored. */
    public void followCases() {
        Told known = told();
        CountedCalls calls = new CountedCalls();
        known.renamed().stream()
                .filter(event -> event.memberId().equalsIgnoreCase(event.detail()))
                .filter(event -> known.isStored(event.memberId()) && known.isStored(event.detail()))
                .filter(event -> userids.isRenamed(event.memberId(), event.detail(), false, calls))
                .forEach(event -> org.rename(Map.of(event.memberId(), event.detail()), calls.take()));
    }

    private Told told() {
        return org.store().inTransaction(tx -> Told.of(tx, org.key()));
    }

    private boolean isNew(MemberEventRow event) {
        return !UnconfirmedRenames.isOverdue(event, org.clock().instant());
    }

    /** A database that refuses one, or one that WeCom is too busy for since an hour, holds up nobody else. */
    private Told followSafely(MemberEventRow event, Told known) {
        try {
            return follow(event, known);
        } catch (SyncFailedException failed) {
            boolean refused = failed.getCause() instanceof StoreException store && store.isRefusal();
            boolean passing = failed.getCause() instanceof WeComException wecom
                    && wecom.getKind() == WeComException.Kind.RETRY
                    && wecom.getErrcode() != WeComException.NO_CODE;
            boolean young = event.at().plus(PASSING).isAfter(org.clock().instant());
            if (!refused && (!passing || young)) {
                throw failed;
            }
            LOG.warn("New userid not followed corp={} member={}: {}", org.key(), event.memberId(), failed.getMessage());
            return known;
        }
    }

    /** Returns what is kept after that. */
    private Told follow(MemberEventRow event, Told known) {
        String from = event.memberId();
        Optional<String> to = known.target(event);
        if (to.isEmpty() || !known.isStored(from) && !known.leadsTo(from) || !isNew(event) && known.isOver(from)) {
            org.store().run(tx -> tx.memberEvents().settle(org.key(), List.of(event)));
            return known.without(event);
        }
        if (known.isStored(from) && known.isStored(to.get())) {
            org.store()
                    .run(tx -> RenameSuggestions.told(
                            tx, org.key(), from, to.get(), org.clock().instant()));
        } else if (known.isStored(from)) {
            boolean deleted = known.isDeleted(to.get(), event);
            boolean renamed = org.engine()
                    .rename(
                            org.target().get(),
                            from,
                            to.get(),
                            progress -> userids.isRenamed(from, to.get(), deleted, progress),
                            org.listeners());
            return renamed ? told() : known;
        }
        return known;
    }
}
