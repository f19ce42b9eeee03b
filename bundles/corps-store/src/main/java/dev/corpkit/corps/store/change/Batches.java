package dev.corpkit.corps.store.change;

import java.util.List;
import java.util.function.Consumer;

/** Writes rows in batches, and tells after each how far it is. Used once. */
final class Batches {

    private final int size;
    private final long rows;
    private final long units;
    private final Consumer<Integer> told;
    private long written;

    /**
     * For some work.
     *
     * @param size rows in a batch
     * @param rows rows in all
     * @param units what is told counts up to this
     */
    Batches(int size, int rows, int units, Consumer<Integer> told) {
        this.size = size;
        this.rows = rows;
        this.units = units;
        this.told = told;
    }

    <T> void of(List<T> some, Consumer<List<T>> write) {
        for (int from = 0; from < some.size(); from += size) {
            List<T> batch = some.subList(from, Math.min(from + size, some.size()));
            write.accept(batch);
            written += batch.size();
            told.accept((int) (written * units / rows));
        }
    }
}
