package dev.corpkit.corps.store.move;

import java.util.List;

/**
 * What is, or was, to be moved.
 *
 * @param from the database it lies in, without parameters of its URL
 * @param to the database it goes to, likewise
 * @param kept the file of the database under its new name; empty where nothing was moved yet
 * @param tables by name
 */
public record Moved(String from, String to, String kept, List<Table> tables) {

    /**
     * A table.
     *
     * @param name as in the database
     * @param rows that it has; after a move each was compared with its copy
     */
    public record Table(String name, long rows) {}

    /** How many in all. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
