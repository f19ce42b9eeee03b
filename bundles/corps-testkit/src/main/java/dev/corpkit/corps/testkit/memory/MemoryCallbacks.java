package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRepository;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbered from 1; a number once given, be it rolled back, is not given again. */
record MemoryCallbacks(Table<String, CallbackRow> callbacks, AtomicLong numbers) implements CallbackRepository {

    static RowId rowId(long id) {
        return RowId.of("%019d".formatted(id));
    }

    @Override
    public boolean insert(CallbackRow row) {
        boolean known = callbacks.all(Tables.WHOLE).stream()
                .anyMatch(each ->
                        each.suiteId().equals(row.suiteId()) && each.digest().equals(row.digest()));
        if (!known) {
            callbacks.insert(Tables.WHOLE, List.of(numbered(row)));
        }
        return !known;
    }

    private CallbackRow numbered(CallbackRow row) {
        return new CallbackRow(
                numbers.incrementAndGet(),
                row.suiteId(),
                row.corpId(),
                row.kind(),
                row.message(),
                row.digest(),
                row.happenedAt(),
                row.receivedAt(),
                row.state(),
                row.attempts(),
                row.dueAt(),
                row.problem());
    }

    @Override
    public Optional<CallbackRow> find(String suiteId, long id) {
        return callbacks
                .find(Tables.WHOLE, rowId(id))
                .filter(row -> row.suiteId().equals(suiteId));
    }

    @Override
    public List<CallbackRow> newest(String suiteId, int limit) {
        return ofSuite(suiteId)
                .sorted(Comparator.comparingLong(CallbackRow::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<CallbackLane> dueLanes(Instant now, int limit) {
        Map<CallbackLane, CallbackRow> oldest = new LinkedHashMap<>();
        callbacks.all(Tables.WHOLE).stream()
                .filter(row -> row.state() == State.WAITING)
                .forEach(row -> oldest.putIfAbsent(new CallbackLane(row.suiteId(), row.corpId()), row));
        return oldest.entrySet().stream()
                .filter(lane -> !lane.getValue().dueAt().isAfter(now))
                .sorted(Comparator.comparing(lane -> lane.getValue().dueAt()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<CallbackRow> waiting(CallbackLane lane, int limit) {
        return ofSuite(lane.suiteId())
                .filter(row -> row.corpId().equals(lane.corpId()) && row.state() == State.WAITING)
                .limit(limit)
                .toList();
    }

    @Override
    public void update(Collection<CallbackRow> rows) {
        for (CallbackRow row : rows) {
            find(row.suiteId(), row.id())
                    .ifPresent(kept -> callbacks.put(
                            Tables.WHOLE, kept.with(row.state(), row.attempts(), row.dueAt(), row.problem())));
        }
    }

    @Override
    public Map<State, Long> count(String suiteId) {
        return ofSuite(suiteId)
                .collect(Collectors.groupingBy(
                        CallbackRow::state, () -> new EnumMap<>(State.class), Collectors.counting()));
    }

    @Override
    public Optional<Instant> oldestWaiting(String suiteId) {
        return ofSuite(suiteId)
                .filter(row -> row.state() == State.WAITING)
                .map(CallbackRow::receivedAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public int deleteSettled(Instant before, int limit) {
        Set<Long> gone = callbacks.all(Tables.WHOLE).stream()
                .filter(row -> row.state() != State.WAITING && row.receivedAt().isBefore(before))
                .limit(limit)
                .map(CallbackRow::id)
                .collect(Collectors.toSet());
        callbacks.deleteIf(Tables.WHOLE, row -> gone.contains(row.id()));
        return gone.size();
    }

    @Override
    public int deleteLane(CallbackLane lane) {
        List<CallbackRow> gone = ofSuite(lane.suiteId())
                .filter(row -> row.corpId().equals(lane.corpId()))
                .toList();
        callbacks.delete(Tables.WHOLE, gone.stream().map(row -> rowId(row.id())).toList());
        return gone.size();
    }

    private Stream<CallbackRow> ofSuite(String suiteId) {
        return callbacks.all(Tables.WHOLE).stream().filter(row -> row.suiteId().equals(suiteId));
    }
}
