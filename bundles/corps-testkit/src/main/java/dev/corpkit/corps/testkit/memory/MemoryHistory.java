package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.HistoryRepository;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record MemoryHistory(Tables tables) implements HistoryRepository {

    private static final Comparator<HistoryRow> BY_OBJECT = Comparator.comparing(
                    (HistoryRow row) -> row.change().kind())
            .thenComparing(row -> row.change().id());

    static RowId rowId(HistoryRow row) {
        return new RowId(
                String.format(Locale.ROOT, "%019d", row.revision()),
                row.change().kind() + " " + row.change().id());
    }

    @Override
    public void append(OrgKey org, Collection<HistoryRow> rows) {
        tables.history.insert(org, rows);
    }

    @Override
    public List<HistoryRow> ofObject(OrgKey org, ObjectState.Kind kind, String id, int limit) {
        return all(org).filter(
                        row -> row.change().kind() == kind && row.change().id().equals(id))
                .sorted(Comparator.comparingLong(HistoryRow::revision).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<HistoryRow> ofRun(OrgKey org, String runId) {
        return all(org).filter(row -> row.runId().equals(runId))
                .sorted(BY_OBJECT)
                .toList();
    }

    @Override
    public long revisionAt(OrgKey org, Instant moment) {
        return all(org).filter(row -> !row.at().isAfter(moment))
                .mapToLong(HistoryRow::revision)
                .max()
                .orElse(0);
    }

    @Override
    public List<HistoryRow> firstAfter(OrgKey org, long revision) {
        Map<RowId, HistoryRow> first = new TreeMap<>();
        all(org).filter(row -> row.revision() > revision)
                .forEach(row -> first.putIfAbsent(
                        new RowId(row.change().kind().name(), row.change().id()), row));
        return first.values().stream().sorted(BY_OBJECT).toList();
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        List<HistoryRow> renamed = all(org).filter(row -> isOf(row, memberId))
                .map(row -> renamed(row, newMemberId))
                .toList();
        tables.history.deleteIf(org, row -> isOf(row, memberId) || isOf(row, newMemberId));
        tables.history.insert(org, renamed);
    }

    private static boolean isOf(HistoryRow row, String memberId) {
        return row.change().kind() == ObjectState.Kind.MEMBER
                && row.change().id().equals(memberId);
    }

    private static HistoryRow renamed(HistoryRow row, String memberId) {
        ObjectChange change = row.change();
        return new HistoryRow(
                row.revision(),
                row.at(),
                row.cause(),
                row.runId(),
                new ObjectChange(
                        renamed(change.before(), memberId), renamed(change.after(), memberId), change.renamedFrom()),
                row.actor());
    }

    private static @Nullable ObjectState renamed(@Nullable ObjectState state, String memberId) {
        return state instanceof MemberState member ? member.withMemberId(memberId) : null;
    }

    @Override
    public int trim(Instant before, int most) {
        int trimmed = 0;
        for (OrgRow org : tables.orgs.all(Tables.WHOLE)) {
            trimmed += trimmed < most ? trim(org, before, most - trimmed) : 0;
        }
        return trimmed;
    }

    private int trim(OrgRow org, Instant before, int most) {
        List<HistoryRow> old = all(org.key())
                .takeWhile(row -> row.at().isBefore(before))
                .limit(most)
                .toList();
        if (old.isEmpty()) {
            return 0;
        }
        HistoryRow last = old.get(old.size() - 1);
        int rows = (int)
                all(org.key()).filter(row -> row.revision() <= last.revision()).count();
        tables.history.deleteIf(org.key(), row -> row.revision() <= last.revision());
        tables.orgs.put(Tables.WHOLE, org.historyFrom(last.at()));
        return rows;
    }

    private Stream<HistoryRow> all(OrgKey org) {
        return tables.history.all(org).stream();
    }
}
