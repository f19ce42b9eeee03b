package dev.corpkit.corps.store.change;

import java.util.List;

/**
 * What is to be written of one kind of row.
 *
 * @param inserted new rows
 * @param updated rows that change
 * @param deleted rows that go
 */
public record Changes<T>(List<T> inserted, List<Update<T>> updated, List<T> deleted) {

    /** Copies. */
    public Changes {
        inserted = List.copyOf(inserted);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
    }

    /** Nothing to write. */
    public static <T> Changes<T> none() {
        return new Changes<>(List.of(), List.of(), List.of());
    }

    /** How many rows. */
    int size() {
        return inserted.size() + updated.size() + deleted.size();
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return inserted.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }

    /** The rows as they will be. */
    public List<T> updatedRows() {
        return updated.stream().map(Update::after).toList();
    }

    /**
     * A row that changes.
     *
     * @param before as stored
     * @param after as it will be; same key
     */
    public record Update<T>(T before, T after) {}
}
