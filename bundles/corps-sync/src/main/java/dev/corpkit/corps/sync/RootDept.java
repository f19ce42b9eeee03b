package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root department, which always is: WeCom's where visible, else ours (contract row C4). */
final class RootDept {

    private final @Nullable DeptRow stored;
    private final RootName name;
    private final MaskedFieldPolicy fields;

    /** The root as stored, null where it is not. */
    RootDept(@Nullable DeptRow stored, RootName name, MaskedFieldPolicy fields) {
        this.stored = stored;
        this.name = name;
        this.fields = fields;
    }

    /** As WeCom shows it; adopts ours. */
    DeptRow shown(RemoteDept dept) {
        String known = stored == null ? null : stored.name();
        String shown = MaskedFieldPolicy.name(DeptRow.ROOT, dept.name(), known, name.fallback());
        return new DeptRow(
                DeptRow.ROOT,
                null,
                shown,
                DeptPlanner.order(dept, stored),
                DeptPlanner.leaders(dept, stored, fields),
                Source.WECOM);
    }

    /** As it is, made where it is missing. Ours is called as the enterprise is by now. */
    DeptRow kept() {
        if (stored == null) {
            return new DeptRow(DeptRow.ROOT, null, name.fallback(), 0, List.of(), Source.LOCAL);
        }
        return stored.source() == Source.LOCAL ? ours() : root(stored.name(), stored.source());
    }

    /** WeCom's that is no longer visible becomes ours. */
    DeptRow ours() {
        return stored == null
                ? kept()
                : root(name.enterprise() == null ? stored.name() : name.enterprise(), Source.LOCAL);
    }

    private DeptRow root(String called, Source source) {
        List<String> leaders = fields.isApproved(ClearableField.LEADERS, DeptRow.ROOT) ? List.of() : stored.leaders();
        return new DeptRow(DeptRow.ROOT, null, called, stored.order(), leaders, source);
    }
}
