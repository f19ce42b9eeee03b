package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.store.HistoryRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of history. Its text form shows ids and names of fields only. */
public record HistoryView(HistoryRow row) implements CorpHistoryEntry {

    /** Rows as they are shown. */
    public static List<CorpHistoryEntry> of(List<HistoryRow> rows) {
        return rows.stream().<CorpHistoryEntry>map(HistoryView::new).toList();
    }

    /** As {@link CorpHistoryEntry#getCause()} spells it. */
    public static String text(HistoryRow.Cause cause) {
        return switch (cause) {
            case SYNC -> "sync";
            case EVENT -> "event";
            case REGISTRATION -> "registration";
            case BY_HAND -> "byHand";
            case TAKEN_BACK -> "takenBack";
        };
    }

    private ChangeView change() {
        return new ChangeView(row.change());
    }

    @Override
    public Instant getAt() {
        return row.at();
    }

    @Override
    public String getCause() {
        return text(row.cause());
    }

    @Override
    public @Nullable String getRunId() {
        return row.runId().isEmpty() ? null : row.runId();
    }

    @Override
    public String getActor() {
        return row.actor().name();
    }

    @Override
    public String getReason() {
        return row.actor().reason();
    }

    @Override
    public long getRevision() {
        return row.revision();
    }

    @Override
    public String getKind() {
        return change().getKind();
    }

    @Override
    public String getId() {
        return change().getId();
    }

    @Override
    public String getAction() {
        return change().getAction();
    }

    @Override
    public List<CorpFieldChange> getFields() {
        return change().getFields();
    }

    @Override
    public String toString() {
        return row.at() + " " + getCause() + " " + change();
    }
}
