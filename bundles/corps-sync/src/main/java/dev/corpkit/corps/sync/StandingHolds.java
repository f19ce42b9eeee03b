package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stays held whatever a reading misses. A departure that somebody rejected is open again once {@code delete_user} says later that
 * the member is gone, and WeCom does not know it (contract row G1).
 */
final class StandingHolds {

    private StandingHolds() {}

    static List<HeldRow> of(PlanningContext known, Snapshot snapshot) {
        Map<String, MemberDenial> denials = snapshot.observation().denials().members();
        Set<String> deleted = known.events().stream()
                .filter(event -> event.kind() == MemberEventRow.Kind.DELETED)
                .map(MemberEventRow::memberId)
                .filter(id -> denials.get(id) == MemberDenial.UNKNOWN)
                .collect(toSet());
        return known.held().stream()
                .filter(row -> !row.rejected() || row.kind() != HeldRow.Kind.MEMBER || !deleted.contains(row.id()))
                .toList();
    }
}
