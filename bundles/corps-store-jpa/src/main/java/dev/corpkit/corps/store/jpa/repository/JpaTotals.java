package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.jpa.entity.Moment;
import dev.corpkit.corps.store.jpa.entity.RunColumns;
import dev.corpkit.corps.store.total.CallbackTotal;
import dev.corpkit.corps.store.total.RefusalTotal;
import dev.corpkit.corps.store.total.SyncTotal;
import dev.corpkit.corps.store.total.TotalRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

record JpaTotals(JpaSession session) implements TotalRepository {

    private static final String NEWEST_SYNC = " from RunEntity e where e.run.kind = :kind and e.number ="
            + " (select max(o.number) from RunEntity o"
            + " where o.appId = e.appId and o.fullName = e.fullName and o.run.kind = :kind";

    @Override
    public long organizations() {
        return session.number("Counting organizations", "select count(e.fullName) from OrgEntity e", Map.of());
    }

    @Override
    public List<SyncTotal> newestSyncs() {
        return rows(
                        "Looking for the newest syncs",
                        "select e.run.outcome, e.run.problems, e.run.scopeEmpty, e.run.phases, e.run.finishedAt"
                                + NEWEST_SYNC + " and o.run.cancelled = false)",
                        Map.of("kind", RunRow.Kind.SYNC))
                .stream()
                .map(RunColumns::toTotal)
                .toList();
    }

    @Override
    public List<Instant> goodSyncs() {
        return session
                .values(
                        "Looking for the newest good syncs",
                        String.class,
                        "select e.run.finishedAt" + NEWEST_SYNC + " and o.run.outcome <> :failed)",
                        Map.of("kind", RunRow.Kind.SYNC, "failed", Outcome.FAILED))
                .stream()
                .map(Moment::read)
                .toList();
    }

    @Override
    public long held() {
        return session.number(
                "Counting what is held", "select count(e.heldId) from HeldEntity e where e.rejected = false", Map.of());
    }

    @Override
    public List<CallbackTotal> callbacks() {
        return rows(
                        "Counting callbacks",
                        "select e.suiteId, e.state, count(e.number), min(e.receivedAt) from CallbackEntity e"
                                + " group by e.suiteId, e.state order by e.suiteId, e.state",
                        Map.of())
                .stream()
                .map(columns -> new CallbackTotal(
                        (String) columns[0], ((State) columns[1]).name(), (Long) columns[2], Moment.read((String)
                                columns[3])))
                .toList();
    }

    @Override
    public List<RefusalTotal> refusals() {
        return rows(
                        "Counting refused callbacks",
                        "select e.suiteId, e.reason, e.count from RefusalEntity e order by e.suiteId, e.reason",
                        Map.of())
                .stream()
                .map(columns -> new RefusalTotal((String) columns[0], (String) columns[1], (Long) columns[2]))
                .toList();
    }

    @Override
    public Map<String, Instant> tickets() {
        Map<String, Instant> tickets = new TreeMap<>();
        rows("Looking for tickets", "select e.suiteId, e.receivedAt from SuiteTicketEntity e", Map.of())
                .forEach(columns -> tickets.put((String) columns[0], Moment.read((String) columns[1])));
        return tickets;
    }

    private List<Object[]> rows(String doing, String jpql, Map<String, ?> parameters) {
        return session.values(doing, Object[].class, jpql, parameters);
    }
}
