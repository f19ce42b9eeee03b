package dev.corpkit.corps.sync.takeback;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.RoleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Leads roles back. One that the run added goes unless it was changed, or given to somebody, since. Used once. */
final class RolesBack {

    private final Map<String, RoleRow> now;
    private final Map<String, RoleRow> wanted;
    private final Set<String> given;
    private final List<SyncItem> items = new ArrayList<>();

    /**
     * For what is stored.
     *
     * @param given roles that members keep whatever becomes of the run
     */
    RolesBack(Map<String, RoleRow> now, Set<String> given) {
        this.now = now;
        this.wanted = new TreeMap<>(now);
        this.given = given;
    }

    /** The roles as they are to be. */
    Map<String, RoleRow> after(List<ObjectChange> done) {
        for (ObjectChange change : done) {
            Reverting parts = new Reverting();
            RoleRow is = now.get(change.id());
            RoleRow after = lead((RoleRow) change.before(), (RoleRow) change.after(), is, parts);
            if (after == null) {
                wanted.remove(change.id());
            } else {
                wanted.put(change.id(), after);
            }
            parts.item("role", change.id()).ifPresent(items::add);
        }
        return wanted;
    }

    /** What stays otherwise than before the run. */
    List<SyncItem> items() {
        return items;
    }

    private @Nullable RoleRow lead(
            @Nullable RoleRow before, @Nullable RoleRow after, @Nullable RoleRow is, Reverting parts) {
        if (before == null) {
            return is == null ? null : leadAway(after, is, parts);
        }
        if (after == null) {
            if (is != null && !is.equals(before)) {
                parts.note("It was made anew since and stays as it is");
            }
            return is == null ? before : is;
        }
        if (is == null) {
            parts.note("It was removed since and stays away");
            return null;
        }
        return new RoleRow(
                is.roleId(),
                parts.back("name", before.name(), after.name(), is.name()),
                parts.back("source", before.source(), after.source(), is.source()));
    }

    private @Nullable RoleRow leadAway(@Nullable RoleRow after, RoleRow is, Reverting parts) {
        if (!is.equals(after)) {
            parts.note("It was added by that run and changed since, so it stays");
            return is;
        }
        if (given.contains(is.roleId())) {
            parts.note("It was added by that run, but given to somebody since, so it stays");
            return is;
        }
        return null;
    }
}
