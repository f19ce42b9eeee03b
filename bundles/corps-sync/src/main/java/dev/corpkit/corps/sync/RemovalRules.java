package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.CorpSyncHook.Departure;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides which removals of a run are done (contract row G1): first, what is held stays held; then whoever a hook
 * keeps stays; then guards look at the rest, and hold all or nothing of it; then hooks may hold single departures. Used once.
 */
final class RemovalRules {

    private final PlanningContext known;
    private final RemovalGuard guard;
    private final List<HeldRow> added = new ArrayList<>();
    private final List<SyncItem> skipped = new ArrayList<>();
    private final Set<Removal> kept = new HashSet<>();

    RemovalRules(PlanningContext known, RemovalGuard guard) {
        this.known = known;
        this.guard = guard;
    }

    /**
     * Decides.
     *
     * @param missed what the reading says is gone
     */
    Decision decide(Removals missed, Snapshot snapshot) {
        List<HeldRow> still = new HeldStill(snapshot.picture()).of(StandingHolds.of(known, snapshot), known.stored());
        Set<Removal> held = still.stream().map(HeldRow::removal).collect(toSet());
        Removals fresh = missed.without(held);
        keepAsHooksSay(fresh);
        fresh = fresh.without(kept);
        Present present = new Present(known.stored(), missed);
        Optional<String> breach = breach(fresh, still, present);
        if (breach.isPresent()) {
            holdAll(fresh, breach.get());
        } else {
            holdAsHooksSay(fresh);
        }
        kept.addAll(held);
        Removals allowed = missed.without(kept);
        return new Decision(
                allowed,
                MaskedFieldPolicy.of(GrantedFields.UNKNOWN),
                new HeldRemovals(known.held(), notGoneAlong(still, allowed), added, missed.asked()),
                skipped,
                loss(fresh, present));
    }

    private Optional<String> breach(Removals fresh, List<HeldRow> still, Present present) {
        List<HeldRow> waiting = still.stream().filter(row -> !row.rejected()).toList();
        return unasked(fresh)
                .or(() -> guard.breach(fresh, Removals.ofHeld(waiting, known.stored()), present))
                .or(() -> known.provider().apply(loss(fresh, present)));
    }

    private static Optional<String> unasked(Removals fresh) {
        int count = fresh.unasked().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        "WeCom was not asked about " + count + " missing members and departments, as more are missing"
                                + " than one run asks for (guard.maxRemovals; 500 departments)");
    }

    private static Loss loss(Removals fresh, Present present) {
        return new Loss((int) present.members(fresh), (int) present.members());
    }

    private void holdAll(Removals fresh, String reason) {
        fresh.onTheirOwn().names().forEach(removal -> hold(removal, reason));
    }

    private void hold(Removal removal, String reason) {
        added.add(new HeldRow(removal.kind(), removal.id(), removal.otherId(), reason, "", false));
        kept.add(removal);
    }

    /** Before guards count: whoever is kept would be missed, and counted, again in each run. */
    private void keepAsHooksSay(Removals fresh) {
        String name = known.answers().name();
        leaving(fresh).forEach(departure -> {
            Departure answer = known.answers().departure(departure.id());
            if (answer == null) {
                keep(departure, "Stays until the next run: it was found gone after " + name + " had been asked");
            } else if (answer == Departure.KEEP) {
                keep(departure, "Stays, as " + name + " decides");
            }
        });
    }

    private void holdAsHooksSay(Removals fresh) {
        leaving(fresh)
                .filter(departure -> known.answers().departure(departure.id()) == Departure.HOLD)
                .forEach(departure ->
                        hold(departure, "Held by " + known.answers().name()));
    }

    private Stream<Removal> leaving(Removals fresh) {
        return new TreeSet<>(fresh.departed())
                .stream()
                        .filter(id -> known.stored().members().get(id).status() == MemberStatus.ACTIVE)
                        .map(id -> new Removal(HeldRow.Kind.MEMBER, id, ""));
    }

    private void keep(Removal departure, String reason) {
        skipped.add(new SyncItem(SyncItem.Fate.SKIPPED, "member", departure.id(), reason));
        kept.add(departure);
    }

    /** A role that goes, and a member that does, take their held relations with them. */
    private static List<HeldRow> notGoneAlong(List<HeldRow> still, Removals allowed) {
        return still.stream()
                .filter(row -> row.kind() != HeldRow.Kind.ROLE_MEMBER
                        || !allowed.departed().contains(row.id())
                                && !allowed.roles().removed().contains(row.otherId()))
                .toList();
    }
}
