package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRepository;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.jpa.entity.Lines;
import dev.corpkit.corps.store.jpa.entity.Moment;
import dev.corpkit.corps.store.jpa.entity.RunEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record JpaRuns(JpaSession session) implements RunRepository {

    private static final String FROM = " from RunEntity e" + OfOrg.WHERE;
    private static final String NEWEST_FIRST = " order by e.number desc";

    /** Which runs one can be the newest of: a piece of JPQL and its parameters. */
    private enum Newest {
        OF_ALL("", Map.of()),
        OF_SYNCS(" and e.run.kind = :kind", Map.of("kind", RunRow.Kind.SYNC)),
        COMPLETE_SYNC(
                " and e.run.kind = :kind and e.run.outcome = :outcome",
                Map.of("kind", RunRow.Kind.SYNC, "outcome", Outcome.COMPLETE)),
        SYNC(
                " and e.run.kind = :kind and e.run.outcome <> :failed",
                Map.of("kind", RunRow.Kind.SYNC, "failed", Outcome.FAILED)),
        SEEING(" and e.run.scopeEmpty = :empty", Map.of("empty", false));

        private final String condition;
        private final Map<String, Object> parameters;

        Newest(String condition, Map<String, Object> parameters) {
            this.condition = condition;
            this.parameters = parameters;
        }
    }

    @Override
    public Optional<RunRow> last(OrgKey org) {
        return newest(org, Newest.OF_ALL);
    }

    @Override
    public Optional<RunRow> newestSync(OrgKey org) {
        return newest(org, Newest.OF_SYNCS);
    }

    @Override
    public Map<OrgKey, RunRow> newestSyncs() {
        return newestSyncs("");
    }

    @Override
    public Map<OrgKey, RunRow> judgedSyncs() {
        return newestSyncs(" and n.run.cancelled = false");
    }

    private Map<OrgKey, RunRow> newestSyncs(String condition) {
        Map<OrgKey, RunRow> newest = new TreeMap<>(OfOrg.ORDER);
        session.read(
                        RunEntity.class,
                        "select e from RunEntity e where e.run.kind = :kind and e.number = (select max(n.number) from"
                                + " RunEntity n where n.appId = e.appId and n.fullName = e.fullName"
                                + " and n.run.kind = :kind" + condition + ")",
                        Map.of("kind", RunRow.Kind.SYNC))
                .forEach(entity -> newest.put(entity.org(), entity.toRow()));
        return newest;
    }

    @Override
    public Optional<RunRow> lastComplete(OrgKey org) {
        return newest(org, Newest.COMPLETE_SYNC);
    }

    @Override
    public Optional<RunRow> lastSync(OrgKey org) {
        return newest(org, Newest.SYNC);
    }

    @Override
    public Optional<RunRow> lastSeeing(OrgKey org) {
        return newest(org, Newest.SEEING);
    }

    private Optional<RunRow> newest(OrgKey org, Newest newest) {
        return rows(newest.condition + NEWEST_FIRST, OfOrg.parameters(org, newest.parameters), 1).stream()
                .findFirst();
    }

    @Override
    public Optional<RunRow> find(OrgKey org, String runId) {
        return rows(" and e.runId = :runId", OfOrg.parameters(org, "runId", runId), 1).stream()
                .findFirst();
    }

    @Override
    public List<RunRow> list(OrgKey org, int limit) {
        return rows(NEWEST_FIRST, OfOrg.parameters(org), limit);
    }

    @Override
    public void insert(OrgKey org, RunRow run) {
        String doing = "Inserting a run of " + org;
        long last = session.number(doing, "select coalesce(max(e.number), 0)" + FROM, OfOrg.parameters(org));
        session.insert(doing, List.of(RunEntity.fromRow(org, last + 1, run)));
    }

    @Override
    public Map<OrgKey, RunRow.Loss> losses(Instant after) {
        Map<OrgKey, RunRow.Loss> losses = new TreeMap<>(OfOrg.ORDER);
        session.values(
                        "Counting losses",
                        Object[].class,
                        "select e.appId, e.fullName, sum(e.run.lostMembers), max(e.run.lostOf) from RunEntity e"
                                + " where e.run.finishedAt > :after group by e.appId, e.fullName"
                                + " having sum(e.run.lostMembers) > 0",
                        Map.of("after", Moment.write(after)))
                .forEach(columns -> losses.put(
                        OfOrg.key(columns), new RunRow.Loss(((Number) columns[2]).intValue(), (Integer) columns[3])));
        return losses;
    }

    /** Of the first organization that has some to delete, locked as by whoever writes it; see {@link HistoryTrim}. */
    @Override
    public int trim(Instant before, int most) {
        return session
                .values(
                        "Trimming runs",
                        Object[].class,
                        "select e.appId, e.fullName from RunEntity e where e.run.finishedAt < :before"
                                + " group by e.appId, e.fullName order by e.appId, e.fullName",
                        Map.of("before", Moment.write(before)))
                .stream()
                .map(OfOrg::key)
                .filter(org -> !old(org, before, 1).isEmpty())
                .findFirst()
                .map(org -> trim(org, before, most))
                .orElse(0);
    }

    private int trim(OrgKey org, Instant before, int most) {
        String doing = "Trimming runs of " + org;
        OfOrg.locked(session, org);
        session.send(doing);
        return JpaSession.chunks(old(org, before, most)).stream()
                .mapToInt(some -> session.execute(
                        doing, "delete" + FROM + " and e.runId in :runIds", OfOrg.parameters(org, "runIds", some)))
                .sum();
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        String doing = "Renaming a member in the scopes of " + org;
        List<Object[]> scopes = session.values(
                doing,
                Object[].class,
                "select e.runId, e.run.scopeMembers" + FROM + " and e.run.scopeEmpty = :empty",
                OfOrg.parameters(org, "empty", false));
        session.batch(
                doing,
                "update corpkit_run set scope_members = ? where app_id = ? and full_name = ? and run_id = ?",
                scopes.stream()
                        .filter(row -> Lines.contains((String) row[1], memberId))
                        .map(row -> List.of(
                                Lines.replaced((String) row[1], memberId, newMemberId),
                                org.appId(),
                                org.fullName(),
                                row[0]))
                        .toList());
    }

    /** The oldest that finished before, as far as no later run needs them. */
    private List<String> old(OrgKey org, Instant before, int most) {
        return session.values(
                "Looking for old runs of " + org,
                String.class,
                "select e.runId" + FROM + " and e.number < :needed and e.run.finishedAt < :before order by e.number",
                OfOrg.parameters(org, Map.of("needed", needed(org), "before", Moment.write(before))),
                most);
    }

    /** The number of the first run that later ones still need. */
    private long needed(OrgKey org) {
        long needed = Long.MAX_VALUE;
        for (Newest newest : Newest.values()) {
            for (Long number : session.values(
                    "Looking for the runs that are needed of " + org,
                    Long.class,
                    "select e.number" + FROM + newest.condition + NEWEST_FIRST,
                    OfOrg.parameters(org, newest.parameters),
                    1)) {
                needed = Math.min(needed, number);
            }
        }
        return needed;
    }

    private List<RunRow> rows(String condition, Map<String, Object> parameters, int limit) {
        return session.read(RunEntity.class, "select e" + FROM + condition, parameters, limit).stream()
                .map(RunEntity::toRow)
                .toList();
    }
}
