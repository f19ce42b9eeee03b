package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ErasureRepository;
import dev.corpkit.corps.store.ErasureRow;
import java.util.Comparator;
import java.util.List;

record MemoryErasures(Table<String, NumberedErasure> erasures) implements ErasureRepository {

    @Override
    public void insert(ErasureRow erasure) {
        erasures.insert(
                erasure.suiteId(),
                List.of(new NumberedErasure(erasures.all(erasure.suiteId()).size(), erasure)));
    }

    @Override
    public List<ErasureRow> all(String suiteId) {
        return erasures.all(suiteId).stream()
                .map(NumberedErasure::row)
                .sorted(Comparator.comparing(ErasureRow::erasedAt).reversed())
                .toList();
    }
}
