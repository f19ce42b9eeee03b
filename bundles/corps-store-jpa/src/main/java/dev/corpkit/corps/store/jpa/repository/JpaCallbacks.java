package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRepository;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.entity.CallbackEntity;
import dev.corpkit.corps.store.jpa.entity.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record JpaCallbacks(JpaSession session, SecretBox secrets) implements CallbackRepository {

    private static final Set<State> SETTLED = EnumSet.complementOf(EnumSet.of(State.WAITING));

    /** Names all states, because the index of the lanes begins with the state. */
    private static final String OF_SUITE = " from CallbackEntity e where e.state in :states and e.suiteId = :suiteId";

    private static final String OF_LANE = OF_SUITE + " and e.corpId = :corpId";

    /** The oldest of each lane are found first, by the index alone: how many are settled or due does not matter. */
    private static final String DUE = "select e.suiteId, e.corpId from CallbackEntity e where e.number in ("
            + "select min(o.number) from CallbackEntity o where o.state = :waiting group by o.suiteId, o.corpId)"
            + " and e.dueAt <= :now order by e.dueAt, e.number";

    @Override
    public boolean insert(CallbackRow callback) {
        String suiteId = callback.suiteId();
        String digest = callback.digest();
        CallbackEntity entity = session.lockedOrNew(
                CallbackEntity.class, new CallbackEntity.Key(suiteId, digest), RowKey.callback(suiteId, digest));
        boolean isNew = entity.isNew();
        if (isNew) {
            entity.fill(callback, secrets);
        }
        session.send("Keeping a callback of " + suiteId);
        return isNew;
    }

    @Override
    public void repeat(CallbackRow callback) {
        Map<String, Object> parameters = Map.of(
                "suiteId", callback.suiteId(),
                "digest", callback.digest(),
                "waiting", State.WAITING,
                "at", Moment.write(callback.receivedAt()));
        session.execute(
                "Repeating a callback of " + callback.suiteId(),
                "update CallbackEntity e set e.state = :waiting, e.attempts = 0, e.receivedAt = :at, e.dueAt = :at,"
                        + " e.problem = null where e.suiteId = :suiteId and e.digest = :digest",
                parameters);
    }

    @Override
    public Optional<CallbackRow> find(String suiteId, long id) {
        String jpql = "select e from CallbackEntity e where e.suiteId = :suiteId and e.number = :id";
        return rows(jpql, Map.of("suiteId", suiteId, "id", id), 1).stream().findFirst();
    }

    @Override
    public List<CallbackRow> newest(String suiteId, int limit) {
        String jpql = "select e from CallbackEntity e where e.suiteId = :suiteId order by e.number desc";
        return rows(jpql, Map.of("suiteId", suiteId), limit);
    }

    @Override
    public List<CallbackLane> dueLanes(Instant now, int limit) {
        Map<String, Object> parameters = Map.of("waiting", State.WAITING, "now", Moment.write(now));
        return session.values("Looking for due callbacks", Object[].class, DUE, parameters, limit).stream()
                .map(lane -> new CallbackLane((String) lane[0], (String) lane[1]))
                .toList();
    }

    @Override
    public List<CallbackRow> waiting(CallbackLane lane, int limit) {
        return rows("select e" + OF_LANE + " order by e.number", of(lane, EnumSet.of(State.WAITING)), limit);
    }

    @Override
    public boolean isWaiting(CallbackLane lane, Set<String> kinds) {
        Map<String, Object> parameters = new HashMap<>(of(lane, EnumSet.of(State.WAITING)));
        parameters.put("kinds", kinds);
        String jpql = "select e.number" + OF_LANE + " and e.kind in :kinds";
        return !session.values("Looking at what waits in " + lane, Long.class, jpql, parameters, 1)
                .isEmpty();
    }

    @Override
    public void update(Collection<CallbackRow> callbacks) {
        for (CallbackRow callback : callbacks) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("suiteId", callback.suiteId());
            parameters.put("id", callback.id());
            parameters.put("state", callback.state());
            parameters.put("attempts", callback.attempts());
            parameters.put("dueAt", Moment.write(callback.dueAt()));
            parameters.put("problem", callback.problem());
            parameters.put("receivedAt", Moment.write(callback.receivedAt()));
            session.execute(
                    "Updating " + callback,
                    "update CallbackEntity e set e.state = :state, e.attempts = :attempts, e.dueAt = :dueAt,"
                            + " e.problem = :problem where e.suiteId = :suiteId and e.number = :id"
                            + " and e.receivedAt = :receivedAt",
                    parameters);
        }
    }

    @Override
    public void hasten(CallbackLane lane, long before, Instant dueAt) {
        Map<String, Object> parameters = new HashMap<>(of(lane, EnumSet.of(State.WAITING)));
        parameters.put("before", before);
        parameters.put("at", Moment.write(dueAt));
        session.execute(
                "Hastening callbacks of " + lane,
                "update CallbackEntity e set e.dueAt = :at where e.state in :states and e.suiteId = :suiteId"
                        + " and e.corpId = :corpId and e.number < :before and e.dueAt > :at",
                parameters);
    }

    @Override
    public void hastenTried(String suiteId, Instant dueAt) {
        session.execute(
                "Hastening callbacks of " + suiteId,
                "update CallbackEntity e set e.dueAt = :at where e.state = :waiting and e.suiteId = :suiteId"
                        + " and e.attempts > 0 and e.dueAt > :at",
                Map.of("at", Moment.write(dueAt), "waiting", State.WAITING, "suiteId", suiteId));
    }

    @Override
    public Map<State, Long> count(String suiteId) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        session.values(
                        "Counting callbacks of " + suiteId,
                        Object[].class,
                        "select e.state, count(e.number)" + OF_SUITE + " group by e.state",
                        of(suiteId, EnumSet.allOf(State.class)))
                .forEach(row -> counts.put((State) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public Optional<Instant> oldest(String suiteId, State state) {
        return session
                .values(
                        "Looking for the oldest callback of " + suiteId,
                        String.class,
                        "select e.receivedAt" + OF_SUITE + " order by e.receivedAt",
                        of(suiteId, EnumSet.of(state)),
                        1)
                .stream()
                .findFirst()
                .map(Moment::read);
    }

    @Override
    public List<CallbackRow> unsettled(String suiteId, String kind) {
        Map<String, Object> parameters = new HashMap<>(of(suiteId, EnumSet.of(State.WAITING, State.FAILED)));
        parameters.put("kind", kind);
        String jpql = "select e" + OF_SUITE + " and e.kind = :kind order by e.number";
        return session.read(CallbackEntity.class, jpql, parameters).stream()
                .map(entity -> entity.toRow(secrets))
                .toList();
    }

    @Override
    public int deleteSettled(Instant before, Set<String> neverLost, int limit) {
        String doing = "Deleting settled callbacks";
        List<Long> ids = session.values(
                doing,
                Long.class,
                "select e.number from CallbackEntity e where e.state in :states and e.receivedAt < :before"
                        + " and not (e.state = :failed and e.kind in :neverLost) order by e.receivedAt, e.number",
                Map.of(
                        "states",
                        SETTLED,
                        "before",
                        Moment.write(before),
                        "failed",
                        State.FAILED,
                        "neverLost",
                        neverLost.isEmpty() ? Set.of("") : neverLost),
                limit);
        return JpaSession.chunks(ids).stream()
                .mapToInt(chunk -> session.execute(
                        doing,
                        "delete from CallbackEntity e where e.number in :ids and e.state in :states",
                        Map.of("ids", chunk, "states", SETTLED)))
                .sum();
    }

    @Override
    public int deleteLane(CallbackLane lane) {
        return session.execute(
                "Deleting the callbacks of " + lane, "delete" + OF_LANE, of(lane, EnumSet.allOf(State.class)));
    }

    @Override
    public void forget(String suiteId, String corpId) {
        session.managed(
                        CallbackEntity.class,
                        "select e from CallbackEntity e where e.suiteId = :suiteId and e.problem like :naming escape '!'",
                        Map.of("suiteId", suiteId, "naming", "%" + corpId.replaceAll("[!%_]", "!$0") + "%"))
                .forEach(callback -> callback.forget(corpId));
        session.send("Forgetting an enterprise in problems of callbacks");
    }

    private List<CallbackRow> rows(String jpql, Map<String, ?> parameters, int limit) {
        return session.read(CallbackEntity.class, jpql, parameters, limit).stream()
                .map(entity -> entity.toRow(secrets))
                .toList();
    }

    private static Map<String, Object> of(String suiteId, Set<State> states) {
        return Map.of("suiteId", suiteId, "states", states);
    }

    private static Map<String, Object> of(CallbackLane lane, Set<State> states) {
        return Map.of("suiteId", lane.suiteId(), "corpId", lane.corpId(), "states", states);
    }
}
