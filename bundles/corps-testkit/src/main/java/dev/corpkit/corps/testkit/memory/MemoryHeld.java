package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.HeldRepository;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record MemoryHeld(Tables tables) implements HeldRepository {

    @Override
    public List<HeldRow> all(OrgKey org) {
        return tables.held.all(org);
    }

    @Override
    public void replace(OrgKey org, Collection<HeldRow> rows) {
        Set<HeldRow> wanted = Set.copyOf(rows);
        tables.held.deleteIf(org, row -> !wanted.contains(row));
        wanted.stream()
                .filter(row -> tables.held.find(org, id(row)).isEmpty())
                .forEach(row -> tables.held.put(org, row));
    }

    @Override
    public List<HeldCount> waiting() {
        return tables.orgs.all(Tables.WHOLE).stream()
                .map(OrgRow::key)
                .flatMap(org -> count(org).stream())
                .toList();
    }

    private Optional<HeldCount> count(OrgKey org) {
        List<HeldRow> waiting = all(org).stream().filter(row -> !row.rejected()).toList();
        return waiting.stream()
                .findFirst()
                .map(first -> new HeldCount(org, first.planId(), first.reason(), waiting.size()));
    }

    static RowId id(HeldRow row) {
        return new RowId(row.kind().name(), row.id() + " " + row.otherId());
    }
}
