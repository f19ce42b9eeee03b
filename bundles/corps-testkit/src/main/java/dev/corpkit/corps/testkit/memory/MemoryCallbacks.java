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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbered from 1; a number once given, be it rolled back, is not given again. */
record MemoryCallbacks(Table<String, CallbackRow> callbacks, Table<String, KnownDigest> digests, AtomicLong numbers)
        implements CallbackRepository {

    static RowId rowId(long id) {
        return RowId.of(String.format(Locale.ROOT, "%019d", id));
    }

    @Override
    public boolean insert(CallbackRow row) {
        boolean known = known(row).isPresent();
        if (!known) {
            CallbackRow kept = numbered(row);
            callbacks.insert(Tables.WHOLE, List.of(kept));
            digests.insert(row.suiteId(), List.of(new KnownDigest(row.digest(), kept.id())));
        }
        return !known;
    }

    @Override
    public void repeat(CallbackRow row) {
        known(row)
                .flatMap(known -> find(row.suiteId(), known.id()))
                .ifPresent(kept -> callbacks.put(Tables.WHOLE, again(kept, row.receivedAt())));
    }

    private Optional<KnownDigest> known(CallbackRow row) {
        return digests.find(row.suiteId(), RowId.of(row.digest()));
    }

    private static CallbackRow again(CallbackRow kept, Instant receivedAt) {
        return new CallbackRow(
                kept.id(),
                kept.suiteId(),
                kept.corpId(),
                kept.kind(),
                kept.message(),
                kept.digest(),
                kept.happenedAt(),
                receivedAt,
                State.WAITING,
                0,
                receivedAt,
                null);
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
        return ofLane(lane)
                .filter(row -> row.state() == State.WAITING)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isWaiting(CallbackLane lane, Set<String> kinds) {
        return ofLane(lane).anyMatch(row -> row.state() == State.WAITING && kinds.contains(row.kind()));
    }

    @Override
    public void update(Collection<CallbackRow> rows) {
        for (CallbackRow row : rows) {
            find(row.suiteId(), row.id())
                    .filter(kept -> kept.receivedAt().equals(row.receivedAt()))
                    .ifPresent(kept -> callbacks.put(
                            Tables.WHOLE, kept.with(row.state(), row.attempts(), row.dueAt(), row.problem())));
        }
    }

    @Override
    public void hasten(CallbackLane lane, long before, Instant dueAt) {
        ofLane(lane)
                .filter(row -> row.id() < before && row.state() == State.WAITING)
                .filter(row -> row.dueAt().isAfter(dueAt))
                .forEach(row ->
                        callbacks.put(Tables.WHOLE, row.with(State.WAITING, row.attempts(), dueAt, row.problem())));
    }

    @Override
    public void hastenTried(String suiteId, Instant dueAt) {
        callbacks.all(Tables.WHOLE).stream()
                .filter(row -> row.suiteId().equals(suiteId) && row.state() == State.WAITING && row.attempts() > 0)
                .filter(row -> row.dueAt().isAfter(dueAt))
                .forEach(row ->
                        callbacks.put(Tables.WHOLE, row.with(State.WAITING, row.attempts(), dueAt, row.problem())));
    }

    @Override
    public Map<State, Long> count(String suiteId) {
        return ofSuite(suiteId)
                .collect(Collectors.groupingBy(
                        CallbackRow::state, () -> new EnumMap<>(State.class), Collectors.counting()));
    }

    @Override
    public Optional<Instant> oldest(String suiteId, State state) {
        return ofSuite(suiteId)
                .filter(row -> row.state() == state)
                .map(CallbackRow::receivedAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<CallbackRow> unsettled(String suiteId, String kind) {
        return ofSuite(suiteId)
                .filter(row -> row.state() != State.DONE && row.kind().equals(kind))
                .toList();
    }

    @Override
    public int deleteSettled(Instant before, Set<String> neverLost, int limit) {
        return delete(callbacks.all(Tables.WHOLE).stream()
                .filter(row -> row.state() != State.WAITING && row.receivedAt().isBefore(before))
                .filter(row -> row.state() == State.DONE || !neverLost.contains(row.kind()))
                .limit(limit)
                .toList());
    }

    @Override
    public int deleteLane(CallbackLane lane) {
        return delete(ofLane(lane).toList());
    }

    @Override
    public void forget(String suiteId, String corpId) {
        ofSuite(suiteId)
                .filter(row -> row.problem() != null && row.problem().contains(corpId))
                .toList()
                .forEach(row -> callbacks.put(
                        Tables.WHOLE,
                        row.with(
                                row.state(),
                                row.attempts(),
                                row.dueAt(),
                                row.problem().replace(corpId, CallbackRow.FORGOTTEN))));
    }

    private int delete(List<CallbackRow> gone) {
        callbacks.delete(Tables.WHOLE, gone.stream().map(row -> rowId(row.id())).toList());
        gone.forEach(row -> digests.delete(row.suiteId(), List.of(RowId.of(row.digest()))));
        return gone.size();
    }

    private Stream<CallbackRow> ofLane(CallbackLane lane) {
        return ofSuite(lane.suiteId()).filter(row -> row.corpId().equals(lane.corpId()));
    }

    private Stream<CallbackRow> ofSuite(String suiteId) {
        return callbacks.all(Tables.WHOLE).stream().filter(row -> row.suiteId().equals(suiteId));
    }
}
