package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpSyncHook.Departure;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks hooks what a plan needs to know of them. */
final class HookQuestions {

    private HookQuestions() {}

    /** About departures and new members. */
    static HookAnswers of(RunHooks hooks, Foreseen foreseen) {
        Map<String, Departure> departures = new TreeMap<>();
        foreseen.departing().forEach(member -> departures.put(member.id(), hooks.departure(member)));
        return new HookAnswers(
                true, hooks.name(), departures, userIds(hooks, foreseen.plan().changes()));
    }

    /** Of those only that are new: whom else a plan concerns is settled in it. */
    static HookAnswers ofUserIds(RunHooks hooks, List<ObjectChange> changes) {
        return new HookAnswers(true, hooks.name(), Map.of(), userIds(hooks, changes));
    }

    private static Map<String, String> userIds(RunHooks hooks, List<ObjectChange> changes) {
        Map<String, String> userIds = new TreeMap<>();
        for (ObjectChange change : changes) {
            String userId = PlanWriter.isNewMember(change) ? hooks.userId(change.id()) : null;
            if (userId != null) {
                userIds.put(change.id(), userId);
            }
        }
        return userIds;
    }

    static boolean isDeparture(ObjectChange change) {
        return change.before() instanceof MemberState before
                && change.after() instanceof MemberState after
                && before.row().status() == MemberStatus.ACTIVE
                && after.row().status() == MemberStatus.OFFLINE;
    }
}
