package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.FindingRepository;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.FindingEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

record JpaFindings(JpaSession session) implements FindingRepository {

    private static final Comparator<FindingRow> ORDER =
            Comparator.comparing((FindingRow row) -> row.kind().name()).thenComparing(FindingRow::place);

    @Override
    public List<FindingRow> all(OrgKey org) {
        return session
                .read(FindingEntity.class, "select e from FindingEntity e" + OfOrg.WHERE, OfOrg.parameters(org))
                .stream()
                .map(FindingEntity::toRow)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Map<OrgKey, List<FindingRow>> all() {
        Map<OrgKey, List<FindingRow>> all = new TreeMap<>(OfOrg.ORDER);
        session.read(FindingEntity.class, "select e from FindingEntity e", Map.of())
                .forEach(entity -> all.computeIfAbsent(entity.org(), org -> new ArrayList<>())
                        .add(entity.toRow()));
        all.values().forEach(rows -> rows.sort(ORDER));
        return all;
    }

    /** Row by row in one order: of two nodes that find the same at once, one waits for the other. */
    @Override
    public void replace(OrgKey org, Set<FindingRow.Kind> kinds, Collection<FindingRow> now) {
        Map<Object, FindingRow> gone = new HashMap<>();
        all(org).stream()
                .filter(row -> kinds.contains(row.kind()))
                .forEach(row -> gone.put(FindingEntity.key(org, row), row));
        Map<FindingRow, FindingRow> written = new TreeMap<>(ORDER);
        now.forEach(row -> written.putIfAbsent(row, row));
        written.values().forEach(row -> {
            FindingRow before = gone.remove(FindingEntity.key(org, row));
            FindingRow after = before == null ? row : row.withSince(before.since());
            if (!after.equals(before)) {
                save(org, after);
            }
        });
        gone.values().stream().sorted(ORDER).forEach(row -> delete(org, row));
    }

    private void save(OrgKey org, FindingRow row) {
        session.lockedOrNew(FindingEntity.class, FindingEntity.key(org, row), RowKey.finding(org, row))
                .fill(row);
        session.send("Keeping a finding of " + org);
    }

    private void delete(OrgKey org, FindingRow row) {
        session.execute(
                "Deleting a finding of " + org,
                "delete from FindingEntity e" + OfOrg.WHERE + " and e.kind = :kind and e.place = :place",
                OfOrg.parameters(org, Map.of("kind", row.kind(), "place", row.place())));
    }
}
