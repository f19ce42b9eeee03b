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

    private record Id(HeldRow.Kind kind, String id) {}

    JpaHeld(JpaSession session) {
        this(new OrgTable<>(
                session,
                HeldEntity.class,
                HeldEntity::fromRow,
                "heldId",
                HeldRow::id,
                Comparator.comparing((HeldRow row) -> row.kind().name()).thenComparing(HeldRow::id)));
    }

    @Override
    public List<HeldRow> all(OrgKey org) {
        return held.all(org);
    }

    @Override
    public void replace(OrgKey org, Collection<HeldRow> rows) {
        Map<Id, HeldRow> before = byId(held.all(org));
        Map<Id, HeldRow> after = byId(rows);
        held.deleteRows(org, without(before, after));
        held.insert(org, without(after, before));
    }

    private static Map<Id, HeldRow> byId(Collection<HeldRow> rows) {
        Map<Id, HeldRow> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.putIfAbsent(new Id(row.kind(), row.id()), row));
        return byId;
    }

    private static List<HeldRow> without(Map<Id, HeldRow> rows, Map<Id, HeldRow> others) {
        return rows.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
