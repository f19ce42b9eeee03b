package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.ErasureRepository;
import dev.corpkit.corps.store.ErasureRow;
import dev.corpkit.corps.store.jpa.entity.ErasureEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

record JpaErasures(JpaSession session) implements ErasureRepository {

    @Override
    public void insert(ErasureRow erasure) {
        session.insert("Recording the erasure of " + erasure.corpId(), List.of(new ErasureEntity(erasure)));
    }

    @Override
    public List<ErasureRow> all(String suiteId) {
        String jpql = "select e from ErasureEntity e where e.suiteId = :suiteId";
        return session.read(ErasureEntity.class, jpql, Map.of("suiteId", suiteId)).stream()
                .map(ErasureEntity::toRow)
                .sorted(Comparator.comparing(ErasureRow::erasedAt).reversed())
                .toList();
    }
}
