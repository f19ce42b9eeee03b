package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides which fields that WeCom shows as empty are cleared (contract rows C21, G1): where one reading would clear too many
 * of a kind, all new ones of that kind are held; everything else of the run goes on. Used once.
 */
final class FieldRules {

    private final GuardSettings guards;
    private final GrantedFields granted;
    private final FilledFields filled;

    FieldRules(StoredPicture stored, GuardSettings guards, GrantedFields granted) {
        this.guards = guards;
        this.granted = granted;
        this.filled = new FilledFields(stored);
    }

    /** What somebody approved, of what is not read. */
    static MaskedFieldPolicy approved(Collection<HeldRow> approved) {
        return new MaskedFieldPolicy(
                GrantedFields.UNKNOWN,
                Set.of(),
                approved.stream().map(HeldRow::removal).collect(toSet()));
    }

    /** Adds what becomes of fields to what becomes of removals. */
    Decision decide(Decision removals, Picture picture) {
        List<HeldRow> still = still(removals.held().before(), picture);
        Set<Removal> asked = filled.cleared(picture, MaskedFieldPolicy.of(granted));
        Set<Removal> kept = still.stream().map(HeldRow::removal).collect(toSet());
        List<HeldRow> added = new ArrayList<>();
        for (ClearableField field : ClearableField.values()) {
            Set<Removal> fresh = asked.stream()
                    .filter(clearing -> clearing.equals(field.of(clearing.id())) && !kept.contains(clearing))
                    .collect(toSet());
            long waiting = still.stream()
                    .filter(row -> !row.rejected() && row.removal().equals(field.of(row.id())))
                    .count();
            hold(field, fresh, waiting, added);
        }
        added.forEach(row -> kept.add(row.removal()));
        return new Decision(
                removals.allowed(),
                new MaskedFieldPolicy(granted, kept, Set.of()),
                removals.held().with(still, added, asked),
                removals.skipped(),
                removals.loss());
    }

    private void hold(ClearableField field, Set<Removal> fresh, long waiting, List<HeldRow> added) {
        long count = fresh.size() + waiting;
        long present = filled.count(field);
        if (fresh.isEmpty()
                || present < guards.minActiveForPercent()
                || count * 100.0 <= guards.maxRemovalPercent() * present) {
            return;
        }
        String reason = String.format(
                Locale.ROOT,
                "%d of %d %s would be cleared%s; the limit is, from %d on, %s %%",
                count,
                present,
                field.plural(),
                waiting == 0 ? "" : ", " + waiting + " of them held since earlier runs",
                guards.minActiveForPercent(),
                guards.maxRemovalPercent());
        fresh.forEach(clearing ->
                added.add(new HeldRow(clearing.kind(), clearing.id(), clearing.otherId(), reason, "", false)));
    }

    /** Those that this reading does not show again and that are there to clear. */
    private List<HeldRow> still(List<HeldRow> held, Picture picture) {
        Set<Removal> shown = FilledFields.shown(picture);
        return held.stream()
                .filter(row -> row.kind() == HeldRow.Kind.FIELD)
                .filter(row -> ClearableField.of(row)
                        .filter(field -> filled.has(field, row.id()))
                        .isPresent())
                .filter(row -> !shown.contains(row.removal()))
                .toList();
    }
}
