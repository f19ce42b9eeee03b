package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run before it is written.
 *
 * @param plan what it would write if there were no hooks
 * @param departing active members that it misses, be it that a guard would hold them
 */
record Foreseen(SyncPlan plan, List<MemberState> departing) {

    static Foreseen of(StoreTransaction tx, OrgKey org, SyncPlan plan) {
        List<String> heldBack = plan.held().added().stream()
                .filter(row -> row.kind() == HeldRow.Kind.MEMBER)
                .map(HeldRow::id)
                .toList();
        StoredPicture stored = StoredPicture.ofMembers(tx, org, heldBack);
        Stream<MemberState> leaving =
                plan.changes().stream().filter(HookQuestions::isDeparture).map(change -> (MemberState) change.before());
        Stream<MemberState> held = heldBack.stream()
                .map(stored::stateOf)
                .flatMap(Optional::stream)
                .filter(member -> member.row().status() == MemberStatus.ACTIVE);
        return new Foreseen(plan, Stream.concat(leaving, held).toList());
    }
}
