package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.HeldRepository;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

record MemoryHeld(Table<OrgKey, HeldRow> held) implements HeldRepository {

    @Override
    public List<HeldRow> all(OrgKey org) {
        return held.all(org);
    }

    @Override
    public void replace(OrgKey org, Collection<HeldRow> rows) {
        Set<RowId> wanted = rows.stream().map(MemoryHeld::id).collect(Collectors.toSet());
        held.deleteIf(org, row -> !wanted.contains(id(row)));
        for (HeldRow row : rows) {
            if (held.find(org, id(row)).isEmpty()) {
                held.put(org, row);
            }
        }
    }

    private static RowId id(HeldRow row) {
        return new RowId(row.kind().name(), row.id());
    }
}
