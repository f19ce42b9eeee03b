package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.RefusalRepository;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.corps.store.jpa.entity.RefusalEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

record JpaRefusals(JpaSession session) implements RefusalRepository {

    @Override
    public void add(RefusalRow refusals) {
        String suiteId = refusals.suiteId();
        String reason = refusals.reason();
        session.lockedOrNew(
                        RefusalEntity.class, new RefusalEntity.Key(suiteId, reason), RowKey.refusal(suiteId, reason))
                .add(refusals.count(), refusals.lastAt());
        session.send("Counting refused callbacks of " + suiteId);
    }

    @Override
    public List<RefusalRow> all(String suiteId) {
        String jpql = "select e from RefusalEntity e where e.suiteId = :suiteId";
        return session.read(RefusalEntity.class, jpql, Map.of("suiteId", suiteId)).stream()
                .map(RefusalEntity::toRow)
                .sorted(Comparator.comparing(RefusalRow::reason))
                .toList();
    }
}
