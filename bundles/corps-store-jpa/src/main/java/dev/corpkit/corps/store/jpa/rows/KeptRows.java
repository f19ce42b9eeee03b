package dev.corpkit.corps.store.jpa.rows;

import java.util.Map;

/** What an erasure leaves of an enterprise, and why (contract row C20). */
final class KeptRows {

    private static final String AUTHORIZATION = "corpkit_authorization";

    private static final Map<String, String> WHOLE = Map.of(
            "corpkit_erasure", "the record of the erasure: when, which organizations, how many",
            "corpkit_lease", "names of locks that were taken for it; nothing else");

    /** Version, nonce and tag of a sealed text that is empty, in Base64. */
    private static final int SEALED_NOTHING = 43;

    private KeptRows() {}

    /** Why a row is left; empty where it ought to be gone. */
    static String why(StoredTable table, StoredRow row) {
        if (table.name().equals(AUTHORIZATION)) {
            return isCleared(table, row) ? "that it cancelled, and when; without code, scope and permissions" : "";
        }
        return WHOLE.getOrDefault(table.name(), "");
    }

    private static boolean isCleared(StoredTable table, StoredRow row) {
        return row.text(table, "status").equals("CANCELLED")
                && row.text(table, "erase_at").isEmpty()
                && row.text(table, "sealed_permanent_code").length() <= SEALED_NOTHING
                && row.text(table, "sealed_next_permanent_code").isEmpty()
                && row.text(table, "permissions").isEmpty()
                && row.text(table, "scope_depts").isEmpty()
                && row.text(table, "scope_members").isEmpty()
                && row.text(table, "scope_tags").isEmpty();
    }
}
