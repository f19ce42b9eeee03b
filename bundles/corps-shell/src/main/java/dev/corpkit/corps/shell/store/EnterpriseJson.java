package dev.corpkit.corps.shell.store;

import dev.corpkit.corps.shell.JsonText;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords.RowSink;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows of an enterprise as one JSON object, row by row: {@code enterprise}, {@code exportedAt}, {@code tables}. */
final class EnterpriseJson implements RowSink {

    private final Appendable out;
    private String table = "";

    private EnterpriseJson(Appendable out) {
        this.out = out;
    }

    static EnterpriseJson begin(String corpId, Instant now, Appendable out) throws IOException {
        out.append("{\"enterprise\":");
        JsonText.write(corpId, out);
        out.append(",\"exportedAt\":");
        JsonText.write(now, out);
        out.append(",\"tables\":{");
        return new EnterpriseJson(out);
    }

    @Override
    public void row(String itsTable, Map<String, @Nullable Object> row) throws IOException {
        if (itsTable.equals(table)) {
            out.append(",\n");
        } else {
            out.append(table.isEmpty() ? "\n" : "],\n");
            JsonText.write(itsTable, out);
            out.append(":[\n");
            table = itsTable;
        }
        JsonText.write(row, out);
    }

    void end() throws IOException {
        out.append(table.isEmpty() ? "}}\n" : "]}}\n");
    }
}
