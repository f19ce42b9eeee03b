package dev.corpkit.corps.qywxproxy.event;

import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.api.CorpEvents;
import dev.corpkit.corps.qywxproxy.view.Action;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RoleMemberRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes of one commit by topic: what others point to is told before them, and removed after them. */
final class ToldChanges {

    private static final List<String> ORDER = List.of(
            CorpEvents.DEPT_ADDED,
            CorpEvents.DEPT_UPDATED,
            CorpEvents.ROLE_ADDED,
            CorpEvents.ROLE_UPDATED,
            CorpEvents.MEMBER_ADDED,
            CorpEvents.MEMBER_RETURNED,
            CorpEvents.MEMBER_UPDATED,
            CorpEvents.ROLE_MEMBER_ADDED,
            CorpEvents.ROLE_MEMBER_REMOVED,
            CorpEvents.MEMBER_OFFLINE,
            CorpEvents.ROLE_REMOVED,
            CorpEvents.DEPT_REMOVED);

    private final Map<String, List<Told>> byTopic = new LinkedHashMap<>();

    ToldChanges(Collection<ObjectChange> changes) {
        ORDER.forEach(topic -> byTopic.put(topic, new ArrayList<>()));
        for (ObjectChange change : changes) {
            tell(topic(change), new Told(change.id(), ""));
            lost(change.after(), change.before()).forEach(told -> tell(CorpEvents.ROLE_MEMBER_ADDED, told));
            lost(change.before(), change.after()).forEach(told -> tell(CorpEvents.ROLE_MEMBER_REMOVED, told));
        }
    }

    Map<String, List<Told>> byTopic() {
        return byTopic;
    }

    private void tell(String topic, Told told) {
        byTopic.get(topic).add(told);
    }

    private static String topic(ObjectChange change) {
        Action action = Action.of(change);
        return switch (change.kind()) {
            case DEPT -> simple(action, CorpEvents.DEPT_ADDED, CorpEvents.DEPT_UPDATED, CorpEvents.DEPT_REMOVED);
            case ROLE -> simple(action, CorpEvents.ROLE_ADDED, CorpEvents.ROLE_UPDATED, CorpEvents.ROLE_REMOVED);
            case MEMBER -> member(action);
        };
    }

    private static String simple(Action action, String added, String updated, String removed) {
        return action == Action.ADDED ? added : action == Action.REMOVED ? removed : updated;
    }

    private static String member(Action action) {
        return switch (action) {
            case ADDED -> CorpEvents.MEMBER_ADDED;
            case RETURNED -> CorpEvents.MEMBER_RETURNED;
            case LEFT, REMOVED -> CorpEvents.MEMBER_OFFLINE;
            case UPDATED, RENAMED, MOVED, OUT_OF_SCOPE, IN_SCOPE -> CorpEvents.MEMBER_UPDATED;
        };
    }

    /** The role relations that only the first has. */
    private static Collection<Told> lost(@Nullable ObjectState first, @Nullable ObjectState second) {
        Map<String, Told> relations = relations(first);
        relations.keySet().removeAll(relations(second).keySet());
        return relations.values();
    }

    private static Map<String, Told> relations(@Nullable ObjectState state) {
        List<RoleMemberRow> roles = state instanceof MemberState member ? member.roles() : List.of();
        return roles.stream()
                .collect(toMap(
                        RoleMemberRow::roleId,
                        role -> new Told(role.memberId(), role.roleId()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /**
     * An object.
     *
     * @param id its id, of a role relation that of the member
     * @param roleId of a role relation, else empty
     */
    record Told(String id, String roleId) {}
}
