package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is held of an organization once a run is over (contract row G1).
 *
 * @param before what was held before it
 * @param kept what of that stays held
 * @param added what this run holds on top of it, without a planId
 * @param missed the removals that this run's reading asks for
 */
public record HeldRemovals(List<HeldRow> before, List<HeldRow> kept, List<HeldRow> added, Set<Removal> missed) {

    private static final Comparator<HeldRow> ORDER =
            Comparator.comparing(HeldRow::kind).thenComparing(HeldRow::id).thenComparing(HeldRow::otherId);

    /** Copies, sorted by kind, id and otherId. */
    public HeldRemovals {
        before = before.stream().sorted(ORDER).toList();
        kept = kept.stream().sorted(ORDER).toList();
        added = added.stream().sorted(ORDER).toList();
        missed = Set.copyOf(missed);
    }

    /** For a run that says nothing of it. */
    static HeldRemovals unchanged(List<HeldRow> before) {
        return new HeldRemovals(before, before, List.of(), Set.of());
    }

    /** The same with more of another kind. */
    HeldRemovals with(List<HeldRow> alsoKept, List<HeldRow> alsoAdded, Set<Removal> alsoMissed) {
        return new HeldRemovals(
                before,
                Stream.concat(kept.stream(), alsoKept.stream()).toList(),
                Stream.concat(added.stream(), alsoAdded.stream()).toList(),
                Stream.concat(missed.stream(), alsoMissed.stream()).collect(toSet()));
    }

    /** What this run's reading asks for and what waits. */
    public List<HeldRow> waiting() {
        return Stream.concat(kept.stream(), added.stream())
                .filter(row -> !row.rejected() && missed.contains(row.removal()))
                .sorted(ORDER)
                .toList();
    }

    /** What this run's reading asks for and what somebody rejected. */
    List<HeldRow> rejected() {
        return kept.stream()
                .filter(row -> row.rejected() && missed.contains(row.removal()))
                .toList();
    }

    /** Why, a sentence each. */
    List<String> reasons() {
        return waiting().stream().map(HeldRow::reason).distinct().toList();
    }

    boolean isChanged() {
        return !added.isEmpty() || kept.size() != before.size();
    }

    /** As to be stored: all that waits is named after the run that changed it. */
    List<HeldRow> rows(String runId) {
        boolean same = added.isEmpty() && count(kept) == count(before);
        return Stream.concat(kept.stream(), added.stream())
                .map(row -> same || row.rejected() ? row : row.heldBy(runId))
                .sorted(ORDER)
                .toList();
    }

    private static long count(List<HeldRow> rows) {
        return rows.stream().filter(row -> !row.rejected()).count();
    }
}
