package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.HeldRepository;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.HeldEntity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

record JpaHeld(OrgTable<HeldEntity, HeldRow> held) implements HeldRepository {

    JpaHeld(JpaSession session) {
        this(new OrgTable<>(
                session,
                HeldEntity.class,
                HeldEntity::fromRow,
                "heldId",
                HeldRow::id,
                Comparator.comparing((HeldRow row) -> row.kind().name())
                        .thenComparing(HeldRow::id)
                        .thenComparing(HeldRow::otherId)));
    }

    @Override
    public List<HeldRow> all(OrgKey org) {
        return held.all(org);
    }

    @Override
    public void replace(OrgKey org, Collection<HeldRow> rows) {
        Map<HeldRow.Removal, HeldRow> before = byRemoval(held.all(org));
        Map<HeldRow.Removal, HeldRow> after = byRemoval(rows);
        held.deleteRows(org, without(before, after));
        held.insert(org, without(after, before));
        held.update(
                org,
                after.values().stream()
                        .filter(row -> before.containsKey(row.removal()))
                        .filter(row -> !row.equals(before.get(row.removal())))
                        .toList());
    }

    private static Map<HeldRow.Removal, HeldRow> byRemoval(Collection<HeldRow> rows) {
        Map<HeldRow.Removal, HeldRow> byRemoval = new LinkedHashMap<>();
        rows.forEach(row -> byRemoval.putIfAbsent(row.removal(), row));
        return byRemoval;
    }

    private static List<HeldRow> without(Map<HeldRow.Removal, HeldRow> rows, Map<HeldRow.Removal, HeldRow> others) {
        return rows.values().stream()
                .filter(row -> !others.containsKey(row.removal()))
                .toList();
    }

    @Override
    public List<HeldCount> waiting() {
        return held
                .session()
                .values(
                        "Counting what is held",
                        Object[].class,
                        "select e.appId, e.fullName, count(e.heldId) from HeldEntity e where e.rejected = false"
                                + " group by e.appId, e.fullName",
                        Map.of())
                .stream()
                .map(columns -> count(OfOrg.key(columns), (Long) columns[2]))
                .sorted(Comparator.comparing(HeldCount::org, OfOrg.ORDER))
                .toList();
    }

    private HeldCount count(OrgKey org, long waiting) {
        HeldRow first = held.session()
                .read(
                        HeldEntity.class,
                        "select e from HeldEntity e" + OfOrg.WHERE
                                + " and e.rejected = false order by e.kind, e.heldId, e.otherId",
                        OfOrg.parameters(org),
                        1)
                .get(0)
                .toRow();
        return new HeldCount(org, first.planId(), first.reason(), Math.toIntExact(waiting));
    }
}
