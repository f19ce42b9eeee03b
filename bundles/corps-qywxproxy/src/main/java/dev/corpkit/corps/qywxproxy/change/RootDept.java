package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The root department: there is always one once it was asked for (contract row C4). */
public final class RootDept {

    private final WritableOrg org;
    private final Supplier<String> name;

    /** Of one organization; the name is asked for only when a root is made. */
    public RootDept(WritableOrg org, Supplier<String> name) {
        this.org = org;
        this.name = name;
    }

    /** The root, made here if absent. Never calls WeCom. */
    public DeptRow ensure() {
        return org.store()
                .inTransaction(tx -> tx.depts().find(org.key(), DeptRow.ROOT))
                .orElseGet(this::make);
    }

    private DeptRow make() {
        DeptRow root = new DeptRow(DeptRow.ROOT, null, name.get(), 0, List.of(), Source.LOCAL);
        return org.change(tx -> {
            Optional<DeptRow> stored = tx.depts().find(org.key(), DeptRow.ROOT);
            return stored.isPresent()
                    ? new Change<>(stored.get(), List.of())
                    : new Change<>(root, List.of(new ObjectChange(null, root)));
        });
    }
}
