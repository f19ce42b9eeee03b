package dev.corpkit.corps.shell.store;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import java.io.IOException;
import java.util.List;

/** Fails in the middle. */
record FailingRecords(EnterpriseRecords records) implements EnterpriseRecords {

    @Override
    public List<TableRows> read(String corpId, RowSink sink) throws IOException {
        records.read(corpId, sink);
        throw new StoreException("The database is away");
    }

    @Override
    public List<Trace> traces(String corpId) {
        return records.traces(corpId);
    }

    @Override
    public boolean isKnown(String corpId) {
        return records.isKnown(corpId);
    }
}
