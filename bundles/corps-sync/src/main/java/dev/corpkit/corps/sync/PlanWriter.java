package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Writes what a run plans. */
final class PlanWriter {

    private final StoreTransaction tx;
    private final SyncTarget target;
    private final Supplier<String> ids;
    private final SyncProgress progress;

    PlanWriter(StoreTransaction tx, SyncTarget target, Supplier<String> ids, SyncProgress progress) {
        this.tx = tx;
        this.target = target;
        this.ids = ids;
        this.progress = progress;
    }

    Written write(Cause cause, String runId, Instant at, List<ObjectChange> changes, HookAnswers answers) {
        int total = changes.size();
        progress.progress(Phase.APPLY, 0, total);
        return new OrgWriter(tx, target.org())
                .write(
                        cause,
                        runId,
                        at,
                        withUserIds(changes, answers),
                        done -> progress.progress(Phase.APPLY, done, total));
    }

    private List<ObjectChange> withUserIds(List<ObjectChange> changes, HookAnswers answers) {
        List<String> joining = changes.stream()
                .filter(PlanWriter::isNewMember)
                .map(ObjectChange::id)
                .toList();
        if (joining.isEmpty()) {
            return changes;
        }
        requireKnown(answers);
        Map<String, String> userIds = tx.users()
                .resolve(
                        target.corpId(),
                        joining,
                        id -> answers.userIds().containsKey(id)
                                ? answers.userIds().get(id)
                                : ids.get());
        return changes.stream()
                .map(change -> isNewMember(change) ? withUserId(change, userIds.get(change.id())) : change)
                .toList();
    }

    /** A hook that makes a person up would tie a member to nobody, or later to somebody else. */
    private void requireKnown(HookAnswers answers) {
        Set<String> unknown = tx.users().unknown(answers.userIds().values());
        List<String> members = answers.userIds().entrySet().stream()
                .filter(entry -> unknown.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!members.isEmpty()) {
            throw new SyncFailedException("The run of " + target.org() + " failed and nothing changed: "
                    + answers.name() + " gives userIds that nobody here has for the new members " + IdList.of(members));
        }
    }

    static boolean isNewMember(ObjectChange change) {
        return change.before() == null && change.after() instanceof MemberState;
    }

    private static ObjectChange withUserId(ObjectChange change, String userId) {
        MemberState state = (MemberState) change.after();
        return new ObjectChange(null, new MemberState(state.row().withUserId(userId), state.links(), state.roles()));
    }
}
