package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.refused.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is held under an id: a plan that waits for approve or reject (contract row G1). */
final class HeldPlans {

    private HeldPlans() {}

    /**
     * The removals held under an id, be they rejected.
     *
     * @throws CorpArgumentException if there are none; says what is held
     */
    static List<HeldRow> require(StoreTransaction tx, OrgKey org, String planId) {
        List<HeldRow> held = tx.held().all(org);
        List<HeldRow> named =
                held.stream().filter(row -> row.planId().equals(planId)).toList();
        if (named.isEmpty()) {
            throw unknown(org, planId, held);
        }
        return named;
    }

    /** Rejects what waits under an id, or the open plan of that id. */
    static void reject(StoreTransaction tx, OrgKey org, String planId) {
        List<HeldRow> held = tx.held().all(org);
        if (held.stream().anyMatch(row -> waitsUnder(row, planId))) {
            tx.held()
                    .replace(
                            org,
                            held.stream()
                                    .map(row -> waitsUnder(row, planId) ? row.reject() : row)
                                    .toList());
        } else if (StoredPlans.isOpen(tx, org, planId)) {
            tx.plans().settle(org, planId, PlanRow.State.REJECTED);
        } else {
            throw unknown(org, planId, held);
        }
    }

    /** What a removal changes. */
    static Stream<ObjectName> names(HeldRow row) {
        return switch (row.kind()) {
            case MEMBER -> Stream.of(new ObjectName(Kind.MEMBER, row.id()));
            case DEPT -> Stream.of(new ObjectName(Kind.DEPT, row.id()));
            case ROLE -> Stream.of(new ObjectName(Kind.ROLE, row.id()));
            case ROLE_MEMBER ->
                Stream.of(new ObjectName(Kind.MEMBER, row.id()), new ObjectName(Kind.ROLE, row.otherId()));
            case FIELD ->
                Stream.of(new ObjectName(
                        ClearableField.of(row)
                                        .filter(ClearableField.LEADERS::equals)
                                        .isPresent()
                                ? Kind.DEPT
                                : Kind.MEMBER,
                        row.id()));
        };
    }

    /** Ids of the members whose departure waits under an id. */
    static Set<String> waitingMembers(StoreTransaction tx, OrgKey org, String planId) {
        return tx.held().all(org).stream()
                .filter(row -> row.kind() == HeldRow.Kind.MEMBER && waitsUnder(row, planId))
                .map(HeldRow::id)
                .collect(Collectors.toSet());
    }

    private static boolean waitsUnder(HeldRow row, String planId) {
        return !row.rejected() && row.planId().equals(planId);
    }

    private static CorpArgumentException unknown(OrgKey org, String planId, List<HeldRow> held) {
        List<HeldRow> waiting = held.stream().filter(row -> !row.rejected()).toList();
        String now = waiting.isEmpty()
                ? "no removal of it waits"
                : waiting.stream().map(HeldRow::planId).distinct().collect(Collectors.joining(", ")) + " holds "
                        + waiting.size();
        return new CorpArgumentException(
                "Nothing of " + org + " waits under the id " + planId + " any more; " + now + ". Nothing changed");
    }
}
