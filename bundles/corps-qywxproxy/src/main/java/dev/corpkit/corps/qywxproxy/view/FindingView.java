package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.store.FindingRow;
import java.time.Instant;

/** A stored finding as the API shows it. */
public record FindingView(FindingRow row) implements CorpFinding {

    @Override
    public String getKind() {
        return row.kind().word();
    }

    @Override
    public String getPlace() {
        return row.place();
    }

    @Override
    public String getCause() {
        return row.cause();
    }

    @Override
    public String getRemedy() {
        return row.remedy();
    }

    @Override
    public Instant getSince() {
        return row.since();
    }

    @Override
    public long getCount() {
        return row.count();
    }
}
