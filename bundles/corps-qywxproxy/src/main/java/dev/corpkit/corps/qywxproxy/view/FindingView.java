package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.store.FindingRow;
import java.time.Instant;
import java.util.Locale;

/** A stored finding as the API shows it. */
public record FindingView(FindingRow row) implements CorpFinding {

    /** {@code UNEXPLAINED_MEMBERS} is {@code unexplainedMembers}. */
    @Override
    public String getKind() {
        StringBuilder kind = new StringBuilder();
        for (String word : row.kind().name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            kind.append(kind.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        return kind.toString();
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
