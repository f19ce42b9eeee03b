package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.RefusalRepository;
import dev.corpkit.corps.store.RefusalRow;
import java.util.List;

record MemoryRefusals(Table<String, RefusalRow> refusals) implements RefusalRepository {

    @Override
    public void add(RefusalRow more) {
        RefusalRow sum = refusals.find(more.suiteId(), RowId.of(more.reason()))
                .map(known -> new RefusalRow(
                        known.suiteId(),
                        known.reason(),
                        known.count() + more.count(),
                        known.lastAt().isAfter(more.lastAt()) ? known.lastAt() : more.lastAt()))
                .orElse(more);
        refusals.put(more.suiteId(), sum);
    }

    @Override
    public List<RefusalRow> all(String suiteId) {
        return refusals.all(suiteId);
    }
}
