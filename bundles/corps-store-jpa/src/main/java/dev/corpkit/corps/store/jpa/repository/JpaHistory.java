package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.store.HistoryRepository;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.Moment;
import dev.corpkit.corps.store.jpa.entity.RevisionEntity;
import dev.corpkit.corps.store.jpa.entity.StateText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

record JpaHistory(JpaSession session) implements HistoryRepository {

    private static final String INSERT = "insert into corpkit_history (app_id, full_name, revision, kind, object_id,"
            + " state_before, state_after) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String RENAME = "update corpkit_history set object_id = ?, state_before = ?, state_after = ?"
            + " where app_id = ? and full_name = ? and revision = ? and kind = ? and object_id = ?";
    private static final String OF_MEMBER = OfOrg.WHERE + " and e.kind = :kind and e.objectId = :id";
    private static final String SELECT = "select e.revision, r.madeAt, r.cause, r.runId, e.kind, e.stateBefore,"
            + " e.stateAfter, r.actor, r.reason from HistoryEntity e, RevisionEntity r where r.appId = :appId and r.fullName = :fullName"
            + " and e.appId = r.appId and e.fullName = r.fullName and e.revision = r.revision";
    private static final Comparator<HistoryRow> BY_OBJECT = Comparator.comparing(
                    (HistoryRow row) -> row.change().kind())
            .thenComparing(row -> row.change().id());

    @Override
    public void append(OrgKey org, Collection<HistoryRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String doing = "Inserting into the history of " + org;
        Set<Long> known = new HashSet<>(session.values(
                doing,
                Long.class,
                "select r.revision from RevisionEntity r where r.appId = :appId and r.fullName = :fullName"
                        + " and r.revision between :first and :last",
                OfOrg.parameters(
                        org,
                        Map.of(
                                "first", revisions(rows).min(Long::compare).orElseThrow(),
                                "last", revisions(rows).max(Long::compare).orElseThrow()))));
        session.insert(
                doing,
                rows.stream()
                        .filter(row -> known.add(row.revision()))
                        .map(row -> new RevisionEntity(org, row))
                        .toList());
        session.batch(
                doing, INSERT, rows.stream().map(row -> parameters(org, row)).toList());
    }

    private static Stream<Long> revisions(Collection<HistoryRow> rows) {
        return rows.stream().map(HistoryRow::revision);
    }

    private static List<?> parameters(OrgKey org, HistoryRow row) {
        return Arrays.asList(
                org.appId(),
                org.fullName(),
                row.revision(),
                row.change().kind().name(),
                row.change().id(),
                StateText.write(row.change().before()),
                StateText.writeAfter(row.change()));
    }

    @Override
    public List<HistoryRow> ofObject(OrgKey org, ObjectState.Kind kind, String id, int limit) {
        return rows(
                        " and e.kind = :kind and e.objectId = :id order by e.revision desc",
                        OfOrg.parameters(org, Map.of("kind", kind, "id", id)),
                        limit)
                .toList();
    }

    @Override
    public List<HistoryRow> ofRun(OrgKey org, String runId) {
        return rows(" and r.runId = :runId", OfOrg.parameters(org, "runId", runId), JpaSession.ALL)
                .sorted(BY_OBJECT)
                .toList();
    }

    @Override
    public long revisionAt(OrgKey org, Instant moment) {
        return session
                .values(
                        "Reading the history of " + org,
                        Long.class,
                        "select r.revision from RevisionEntity r where r.appId = :appId and r.fullName = :fullName"
                                + " and r.madeAt <= :moment order by r.revision desc",
                        OfOrg.parameters(org, "moment", Moment.write(moment)),
                        1)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * First which changes these are, from an index alone, then the changes by their keys. In one statement each of the
     * databases finds some way to compare every row with every other.
     */
    @Override
    public List<HistoryRow> firstAfter(OrgKey org, long revision) {
        Map<Changed, Long> firsts = firsts(org, revision);
        List<Map.Entry<Changed, Long>> inOrder = firsts.entrySet().stream()
                .sorted(Map.Entry.<Changed, Long>comparingByValue()
                        .thenComparing(first -> first.getKey().id()))
                .toList();
        return JpaSession.chunks(inOrder).stream()
                .flatMap(some -> ofKeys(org, some))
                .filter(row -> firsts.get(Changed.of(row)) == row.revision())
                .sorted(BY_OBJECT)
                .toList();
    }

    private Map<Changed, Long> firsts(OrgKey org, long revision) {
        Map<Changed, Long> firsts = new HashMap<>();
        session.values(
                        "Reading the history of " + org,
                        Object[].class,
                        "select e.kind, e.objectId, min(e.revision) from HistoryEntity e" + OfOrg.WHERE
                                + " and e.revision > :revision group by e.kind, e.objectId",
                        OfOrg.parameters(org, "revision", revision))
                .forEach(columns ->
                        firsts.put(new Changed((ObjectState.Kind) columns[0], (String) columns[1]), (Long) columns[2]));
        return firsts;
    }

    /** Those changes, and maybe others of the same revisions. */
    private Stream<HistoryRow> ofKeys(OrgKey org, List<Map.Entry<Changed, Long>> keys) {
        List<Long> revisions = keys.stream().map(Map.Entry::getValue).distinct().toList();
        List<String> ids = keys.stream().map(key -> key.getKey().id()).toList();
        return Among.chunks(session.dialect(), "objectId", ids).stream().flatMap(some -> {
            Map<String, Object> parameters = OfOrg.parameters(org, some.parameters());
            parameters.put("revisions", revisions);
            return rows(" and e.revision in :revisions" + some.clause(), parameters, JpaSession.ALL);
        });
    }

    private record Changed(ObjectState.Kind kind, String id) {
        static Changed of(HistoryRow row) {
            return new Changed(row.change().kind(), row.change().id());
        }
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        String doing = "Renaming a member in the history of " + org;
        session.execute(
                doing,
                "delete from HistoryEntity e" + OF_MEMBER,
                OfOrg.parameters(org, Map.of("kind", ObjectState.Kind.MEMBER, "id", newMemberId)));
        List<Object[]> rows = session.values(
                doing,
                Object[].class,
                "select e.revision, e.stateBefore, e.stateAfter from HistoryEntity e" + OF_MEMBER,
                OfOrg.parameters(org, Map.of("kind", ObjectState.Kind.MEMBER, "id", memberId)));
        session.batch(
                doing,
                RENAME,
                rows.stream()
                        .map(row -> Arrays.asList(
                                newMemberId,
                                StateText.withId((String) row[1], newMemberId),
                                StateText.withId((String) row[2], newMemberId),
                                org.appId(),
                                org.fullName(),
                                row[0],
                                ObjectState.Kind.MEMBER.name(),
                                memberId))
                        .toList());
    }

    @Override
    public int trim(Instant before, int most) {
        return new HistoryTrim(session, before, most).run();
    }

    private Stream<HistoryRow> rows(String condition, Map<String, Object> parameters, int limit) {
        return session.values("Reading the history", Object[].class, SELECT + condition, parameters, limit).stream()
                .map(JpaHistory::row);
    }

    private static HistoryRow row(Object[] columns) {
        return new HistoryRow(
                (Long) columns[0],
                Moment.read((String) columns[1]),
                (HistoryRow.Cause) columns[2],
                (String) columns[3],
                StateText.change((ObjectState.Kind) columns[4], (String) columns[5], (String) columns[6]),
                new Actor((String) columns[7], (String) columns[8]));
    }
}
