package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.change.Changes;
import dev.corpkit.corps.store.change.ObjectChanges;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a report counts of changes. */
final class ChangeCounts {

    private final Map<SyncCount, Integer> counts = new EnumMap<>(SyncCount.class);

    private ChangeCounts() {}

    /** Without zeros. */
    static Map<SyncCount, Integer> of(List<ObjectChange> changes) {
        ChangeCounts counts = new ChangeCounts();
        changes.forEach(counts::count);
        Changes<RoleMemberRow> relations = ObjectChanges.rows(changes).roleMembers();
        counts.add(SyncCount.ROLE_MEMBERS_ADDED, relations.inserted().size());
        counts.add(SyncCount.ROLE_MEMBERS_REMOVED, relations.deleted().size());
        return counts.counts;
    }

    private void count(ObjectChange change) {
        switch (change.kind()) {
            case DEPT -> count(change, SyncCount.DEPTS_ADDED, SyncCount.DEPTS_UPDATED, SyncCount.DEPTS_REMOVED);
            case ROLE -> count(change, SyncCount.ROLES_ADDED, SyncCount.ROLES_UPDATED, SyncCount.ROLES_REMOVED);
            case MEMBER -> count((MemberState) change.before(), (MemberState) change.after());
        }
    }

    private void count(ObjectChange change, SyncCount added, SyncCount updated, SyncCount removed) {
        if (change.before() == null) {
            add(added, 1);
        } else {
            add(change.after() == null ? removed : updated, 1);
        }
    }

    /** Who only moved counts as moved; who joined, left or returned belongs elsewhere as a matter of course. */
    private void count(@Nullable MemberState before, @Nullable MemberState after) {
        if (after == null) {
            return;
        }
        MemberRow row = before == null ? null : before.row();
        SyncCount what = after.row().equals(row) ? null : MemberStates.count(row, after.row());
        if (what != null) {
            add(what, 1);
        }
        boolean moved = before != null && !before.links().equals(after.links());
        if (moved && (what == null || what == SyncCount.MEMBERS_UPDATED)) {
            add(SyncCount.MEMBERS_MOVED, 1);
        }
    }

    private void add(SyncCount count, int more) {
        if (more > 0) {
            counts.merge(count, more, Integer::sum);
        }
    }
}
