package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes what a run plans. */
final class PlanWriter {

    private final StoreTransaction tx;
    private final SyncTarget target;
    private final Supplier<String> ids;

    PlanWriter(StoreTransaction tx, SyncTarget target, Supplier<String> ids) {
        this.tx = tx;
        this.target = target;
        this.ids = ids;
    }

    Written write(Cause cause, String runId, Instant at, List<ObjectChange> changes, Consumer<Integer> batches) {
        return new OrgWriter(tx, target.org()).write(cause, runId, at, withUserIds(changes), batches);
    }

    private List<ObjectChange> withUserIds(List<ObjectChange> changes) {
        List<String> joining = changes.stream()
                .filter(PlanWriter::isNewMember)
                .map(ObjectChange::id)
                .toList();
        if (joining.isEmpty()) {
            return changes;
        }
        Map<String, String> userIds = tx.users().resolve(target.corpId(), joining, id -> ids.get());
        return changes.stream()
                .map(change -> isNewMember(change) ? withUserId(change, userIds.get(change.id())) : change)
                .toList();
    }

    private static boolean isNewMember(ObjectChange change) {
        return change.before() == null && change.after() instanceof MemberState;
    }

    private static ObjectChange withUserId(ObjectChange change, String userId) {
        MemberState state = (MemberState) change.after();
        return new ObjectChange(
                null, new MemberState(MemberStates.withUserId(state.row(), userId), state.links(), state.roles()));
    }
}
