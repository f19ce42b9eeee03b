package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.FindingRepository;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

record MemoryFindings(Table<OrgKey, FindingRow> findings) implements FindingRepository {

    @Override
    public List<FindingRow> all(OrgKey org) {
        return findings.all(org);
    }

    @Override
    public Map<OrgKey, List<FindingRow>> all() {
        Map<OrgKey, List<FindingRow>> all = new TreeMap<>(MemoryOrgs.ORDER);
        findings.parts().forEach(org -> all.put(org, all(org)));
        return all;
    }

    @Override
    public void replace(OrgKey org, Set<FindingRow.Kind> kinds, Collection<FindingRow> now) {
        Map<RowId, FindingRow> wanted = new TreeMap<>();
        now.forEach(row -> wanted.putIfAbsent(
                id(row),
                findings.find(org, id(row))
                        .map(FindingRow::since)
                        .map(row::withSince)
                        .orElse(row)));
        findings.deleteIf(org, row -> kinds.contains(row.kind()));
        wanted.values().forEach(row -> findings.put(org, row));
    }

    static RowId id(FindingRow row) {
        return new RowId(row.kind().name(), row.place());
    }
}
