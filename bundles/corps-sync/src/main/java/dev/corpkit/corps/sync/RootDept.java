package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root department, which always is: WeCom's where visible, else ours (contract row C4). */
final class RootDept {

    private final @Nullable DeptRow stored;
    private final String fallbackName;

    /**
     * The root.
     *
     * @param stored as stored
     * @param fallbackName the enterprise's name, else the title
     */
    RootDept(@Nullable DeptRow stored, String fallbackName) {
        this.stored = stored;
        this.fallbackName = fallbackName;
    }

    /** As WeCom shows it; adopts ours. */
    DeptRow shown(RemoteDept dept) {
        String known = stored == null ? null : stored.name();
        String name = Withheld.name(DeptRow.ROOT, dept.name(), known, fallbackName);
        return new DeptRow(
                DeptRow.ROOT,
                null,
                name,
                DeptPlanner.order(dept, stored),
                DeptPlanner.leaders(dept, stored),
                Source.WECOM);
    }

    /** As it is, made where it is missing. */
    DeptRow kept() {
        return stored == null ? new DeptRow(DeptRow.ROOT, null, fallbackName, 0, List.of(), Source.LOCAL) : stored;
    }

    /** WeCom's that is no longer visible becomes ours and keeps its name. */
    DeptRow ours() {
        DeptRow root = kept();
        return new DeptRow(DeptRow.ROOT, null, root.name(), root.order(), root.leaders(), Source.LOCAL);
    }
}
