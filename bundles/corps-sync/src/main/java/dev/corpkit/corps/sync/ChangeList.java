package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.change.Changes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects {@link Changes} by comparing rows before and after, key by key. */
final class ChangeList<T> {

    private final List<T> inserted = new ArrayList<>();
    private final List<Changes.Update<T>> updated = new ArrayList<>();
    private final List<T> deleted = new ArrayList<>();

    /** Notes what becomes of one key; null where there is no row. Returns whether anything changes. */
    boolean compare(@Nullable T before, @Nullable T after) {
        if (before == null && after != null) {
            return inserted.add(after);
        }
        if (before != null && after == null) {
            return deleted.add(before);
        }
        if (before != null && after != null && !before.equals(after)) {
            return updated.add(new Changes.Update<>(before, after));
        }
        return false;
    }

    Changes<T> changes() {
        return new Changes<>(inserted, updated, deleted);
    }
}
