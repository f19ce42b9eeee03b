package dev.corpkit.corps.store.enterprise;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What the database holds of an enterprise (contract row C22). An OSGi service for as long as the store is one. Thread-safe. */
@ProviderType
public interface EnterpriseRecords {

    /**
     * Rows of a table.
     *
     * @param table as in the database
     * @param rows how many; at least 1
     */
    record TableRows(String table, long rows) {}

    /** Takes the rows that are read, one after the other. */
    interface RowSink {

        /**
         * The next one, which holds personal data.
         *
         * @param table whose rows come one behind the other
         * @param row values by column: texts, numbers, truths and nulls
         * @throws IOException ends it
         */
        void row(String table, Map<String, @Nullable Object> row) throws IOException;
    }

    /**
     * Reads every row of the enterprise and of its organizations, in one consistent state, one after the other. Sealed columns
     * (codes, tokens, tickets, messages of callbacks) are left out.
     *
     * @param corpId as WeCom names it
     * @return how many rows of which table there are; none where nothing is stored of it
     * @throws IOException that the sink throws
     * @throws dev.corpkit.corps.store.StoreException if the database fails
     */
    List<TableRows> read(String corpId, RowSink sink) throws IOException;

    /**
     * Rows that name an enterprise.
     *
     * @param table as in the database
     * @param rows how many; at least 1
     * @param kept why an erasure leaves them; empty where it ought to have taken them
     */
    record Trace(String table, long rows, String kept) {}

    /**
     * Searches every text of every table for the enterprise, and for rows of its erased organizations.
     *
     * @param corpId as WeCom names it; found where it stands alone, not as a part of a longer id
     * @throws dev.corpkit.corps.store.StoreException if the database fails
     */
    List<Trace> traces(String corpId);

    /**
     * Whether any row is of the enterprise, be it the record of its erasure.
     *
     * @throws dev.corpkit.corps.store.StoreException if the database fails
     */
    boolean isKnown(String corpId);
}
