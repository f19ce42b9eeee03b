package dev.corpkit.corps.shell.store;

import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of one enterprise, whichever is asked for. */
public final class FakeRecords implements EnterpriseRecords {

    private final Map<String, List<Map<String, @Nullable Object>>> tables = new TreeMap<>();

    private final Map<String, String> kept = new TreeMap<>();

    FakeRecords kept(String table, String why) {
        kept.put(table, why);
        return with(table, Map.of());
    }

    FakeRecords with(String table, Map<String, @Nullable Object> row) {
        tables.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
        return this;
    }

    @Override
    public List<TableRows> read(String corpId, RowSink sink) throws IOException {
        for (Map.Entry<String, List<Map<String, @Nullable Object>>> table : tables.entrySet()) {
            for (Map<String, @Nullable Object> row : table.getValue()) {
                sink.row(table.getKey(), row);
            }
        }
        return counts();
    }

    @Override
    public List<Trace> traces(String corpId) {
        return counts().stream()
                .map(each -> new Trace(each.table(), each.rows(), kept.getOrDefault(each.table(), "")))
                .toList();
    }

    @Override
    public boolean isKnown(String corpId) {
        return !tables.isEmpty();
    }

    private List<TableRows> counts() {
        return tables.entrySet().stream()
                .map(table -> new TableRows(table.getKey(), table.getValue().size()))
                .toList();
    }
}
