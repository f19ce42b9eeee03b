package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ErasureRepository;
import dev.corpkit.corps.store.ErasureRow;
import java.util.Comparator;
import java.util.List;

record MemoryErasures(Table<String, ErasureRow> erasures) implements ErasureRepository {

    @Override
    public void insert(ErasureRow erasure) {
        erasures.insert(erasure.suiteId(), List.of(erasure));
    }

    @Override
    public List<ErasureRow> all(String suiteId) {
        return erasures.all(suiteId).stream()
                .sorted(Comparator.comparing(ErasureRow::erasedAt).reversed())
                .toList();
    }
}
