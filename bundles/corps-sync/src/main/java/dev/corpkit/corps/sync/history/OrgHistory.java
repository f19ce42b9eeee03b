package dev.corpkit.corps.sync.history;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.findings.ShownMoment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the history of an organization tells (contract row H2). Reads only, and in an order in which nobody who writes
 * meanwhile is in the way: first which revision is meant, then rows of today, then what has led from that revision to them,
 * and at last how far back the history reaches. What is written in between is undone by what is read after it.
 */
public final class OrgHistory {

    private OrgHistory() {}

    /**
     * The organization as it was at a moment: as it is now if that is still to come, nothing if it did not exist yet.
     *
     * @throws CorpArgumentException if its history does not reach back so far; says how far it does
     */
    public static PastPicture at(StoreTransaction tx, OrgKey org, Instant moment) {
        long revision = tx.history().revisionAt(org, moment);
        StoredPicture today = StoredPicture.read(tx, org);
        List<HistoryRow> since = tx.history().firstAfter(org, revision);
        long newest = requireKept(tx, org, moment).map(OrgRow::revision).orElse(0L);
        return new PastPicture(revision > 0 ? revision : beforeAll(since).orElse(newest), today.with(undone(since)));
    }

    /**
     * What differs between two moments, ordered by kind, then id. Costs what has changed since the first of them, whatever
     * the size of the organization.
     *
     * @throws CorpArgumentException as {@link #at}, and if they are in the wrong order
     */
    public static List<ObjectChange> difference(StoreTransaction tx, OrgKey org, Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw new CorpArgumentException("A difference is asked for from an earlier moment to a later one; "
                    + ShownMoment.of(from) + " is after " + ShownMoment.of(to));
        }
        long first = tx.history().revisionAt(org, from);
        long last = tx.history().revisionAt(org, to);
        List<HistoryRow> since = tx.history().firstAfter(org, first);
        StoredPicture then = today(tx, org, since).with(undone(tx.history().firstAfter(org, last)));
        requireKept(tx, org, from);
        return since.stream()
                .map(HistoryRow::change)
                .flatMap(change -> difference(change.before(), then.stateOf(change.kind(), change.id())).stream())
                .toList();
    }

    private static Optional<ObjectChange> difference(@Nullable ObjectState before, Optional<ObjectState> after) {
        return Objects.equals(before, after.orElse(null))
                ? Optional.empty()
                : Optional.of(new ObjectChange(before, after.orElse(null)));
    }

    /** The revision before the oldest kept one: whole revisions are trimmed, the oldest first. */
    private static Optional<Long> beforeAll(List<HistoryRow> kept) {
        return kept.stream()
                .map(HistoryRow::revision)
                .min(Comparator.naturalOrder())
                .map(oldest -> oldest - 1);
    }

    private static StoredPicture today(StoreTransaction tx, OrgKey org, List<HistoryRow> changed) {
        Set<String> members = changed.stream()
                .map(HistoryRow::change)
                .filter(change -> change.kind() == ObjectState.Kind.MEMBER)
                .map(ObjectChange::id)
                .collect(toSet());
        return StoredPicture.of(
                tx.depts().all(org),
                tx.members().findAll(org, members),
                tx.deptLinks().ofMembers(org, members),
                tx.roles().all(org),
                tx.roleMembers().ofMembers(org, members));
    }

    private static List<ObjectChange> undone(List<HistoryRow> first) {
        return first.stream().map(row -> row.change().reversed()).toList();
    }

    private static Optional<OrgRow> requireKept(StoreTransaction tx, OrgKey org, Instant moment) {
        Optional<OrgRow> row = tx.orgs().find(org);
        row.map(OrgRow::historyFrom).filter(moment::isBefore).ifPresent(from -> {
            throw new CorpArgumentException("The history of " + org + " reaches back to " + ShownMoment.bound(from)
                    + "; what was before is no longer kept, so nothing can be told of "
                    + ShownMoment.of(moment));
        });
        return row;
    }
}
