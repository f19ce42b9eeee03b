package dev.corpkit.corps.store.jpa.repository;

import java.util.List;
import java.util.UUID;

/** Whether the database takes a write now: a row comes and goes in one transaction, so that nodes never wait for each other. */
public final class WriteCheck {

    private static final String DOING = "Trying a write";

    private WriteCheck() {}

    /**
     * Writes; the caller commits.
     *
     * @throws dev.corpkit.corps.store.StoreException if the database does not take it
     */
    public static void run(JpaSession session) {
        RowKey row = RowKey.lease("store-check:" + UUID.randomUUID());
        List<List<String>> values = List.of(row.values());
        session.batch(DOING, session.dialect().insertIfAbsent(row.table(), row.columns()), values);
        session.batch(
                DOING, "delete from " + row.table() + " where " + row.columns().get(0) + " = ?", values);
    }
}
