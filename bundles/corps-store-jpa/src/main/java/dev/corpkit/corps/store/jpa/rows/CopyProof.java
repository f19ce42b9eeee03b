package dev.corpkit.corps.store.jpa.rows;

import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That a table was copied: each row is found by its key and is the same, and there are as many. */
final class CopyProof {

    private static final int BATCH = 100;

    private CopyProof() {}

    /**
     * Compares all.
     *
     * @return how many rows there are
     * @throws StoreException if a row differs, is missing, or is there that ought not to be; names the table only
     */
    static long of(StoredTable table, Connection from, Connection to) throws SQLException {
        long compared = 0;
        try (PreparedStatement select = table.select(from);
                ResultSet rows = select.executeQuery()) {
            List<StoredRow> originals = new ArrayList<>();
            while (rows.next()) {
                originals.add(StoredRow.read(rows));
                compared++;
                if (originals.size() == BATCH) {
                    requireSame(table, originals, to);
                    originals.clear();
                }
            }
            requireSame(table, originals, to);
        }
        if (table.count(to) != compared) {
            throw differs(table, "the copy has rows that the original has not");
        }
        return compared;
    }

    private static void requireSame(StoredTable table, List<StoredRow> originals, Connection to) throws SQLException {
        if (originals.isEmpty()) {
            return;
        }
        Set<StoredRow> copies = new HashSet<>();
        try (PreparedStatement select = table.selectByKeys(to, originals);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                copies.add(StoredRow.read(rows));
            }
        }
        if (!copies.containsAll(originals)) {
            throw differs(table, "a row differs from its copy or has none");
        }
    }

    private static StoreException differs(StoredTable table, String how) {
        return new StoreException(
                "The copy of the table " + table.name() + " is not the same: " + how,
                "Nothing was moved. Look for triggers and for another encoding at the target, and try again.");
    }
}
