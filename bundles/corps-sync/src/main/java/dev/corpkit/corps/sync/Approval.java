package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.departure.DepartureRules;
import dev.corpkit.corps.sync.departure.Departures;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import java.util.List;
import java.util.Set;

/**
 * Decides about held removals that somebody approves, whatever their number (contract row G1). Members by the departure rules, on
 * what WeCom says now: whom it shows is no longer held; who is only no longer visible is out of scope; of whom nothing is known
 * stays held. Used once.
 */
final class Approval {

    private final PlanningContext known;
    private final StoredPicture stored;
    private final List<HeldRow> approved;
    private final Confirmation confirmation;
    private final Departures departures;

    /**
     * An approval.
     *
     * @param approved what is approved of what is held
     * @param confirmation what WeCom says of the members among it now
     */
    Approval(PlanningContext known, List<HeldRow> approved, Confirmation confirmation) {
        this.known = known;
        this.stored = known.stored();
        this.approved = approved;
        this.confirmation = confirmation;
        this.departures = new DepartureRules(stored, RemovalDiff.evidence(known, confirmation.observation(), List.of()))
                .decide(members().stream().filter(confirmation::denies).collect(toSet()));
    }

    /** Ids of the members among it that are there still. */
    private Set<String> members() {
        return approved.stream()
                .filter(row -> row.kind() == HeldRow.Kind.MEMBER && isThere(row.id()))
                .map(HeldRow::id)
                .collect(toSet());
    }

    private boolean isThere(String memberId) {
        return RemovalDiff.there(Set.of(memberId), stored.members()).anyMatch(RemovalDiff::isThere);
    }

    Decision decision() {
        Set<HeldRow> done = approved.stream().filter(this::isDone).collect(toSet());
        Removals removals = Removals.ofHeld(done, stored).withOutOfScope(departures.outOfScope());
        Set<Removal> names = removals.names();
        List<HeldRow> kept = known.held().stream()
                .filter(row -> !done.contains(row) && !names.contains(row.removal()))
                .filter(row -> !approved.contains(row) || !isReleased(row))
                .toList();
        return new Decision(
                removals,
                FieldRules.approved(done),
                new HeldRemovals(known.held(), kept, List.of(), Set.of()),
                notDone(),
                Loss.NONE);
    }

    private boolean isDone(HeldRow row) {
        return row.kind() != HeldRow.Kind.MEMBER
                || departures.departed().contains(row.id())
                || confirmation.denies(row.id()) && !isThere(row.id());
    }

    private boolean isReleased(HeldRow row) {
        return row.kind() == HeldRow.Kind.MEMBER
                && (confirmation.shown().contains(row.id())
                        || departures.outOfScope().containsKey(row.id()));
    }

    /** Who is not taken offline although somebody approved it, and why. */
    private List<SyncItem> notDone() {
        return members().stream()
                .filter(id -> !departures.departed().contains(id))
                .sorted()
                .map(id -> new SyncItem(SyncItem.Fate.SKIPPED, "member", id, reason(id)))
                .toList();
    }

    private String reason(String memberId) {
        Visibility visibility = departures.outOfScope().get(memberId);
        if (visibility == Visibility.OUT_OF_SCOPE) {
            return "Out of scope instead of offline: the visible scope, a department, an event or a changed userid explains"
                    + " that WeCom does not show the member";
        }
        if (visibility == Visibility.UNEXPLAINED) {
            return "Out of scope instead of offline, unexplained: in this visible scope WeCom's answer does not tell whether"
                    + " the member has resigned; corps:resigned declares it";
        }
        return confirmation.shown().contains(memberId)
                ? "Not offline, nor held any more: WeCom shows the member again"
                : "Held still: WeCom's answers do not tell whether the member is there";
    }
}
