package dev.corpkit.corps.store.jpa.repository;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

record JpaHistory(JpaSession session) implements HistoryRepository {

    private static final String INSERT = "insert into corpkit_history (app_id, full_name, revision, kind, object_id,"
            + " state_before, state_after) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select h.revision, r.madeAt, r.cause, r.runId, h.kind, h.stateBefore,"
            + " h.stateAfter from HistoryEntity h, RevisionEntity r where r.appId = :appId and r.fullName = :fullName"
            + " and h.appId = r.appId and h.fullName = r.fullName and h.revision = r.revision";
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
                StateText.write(row.change().after()));
    }

    @Override
    public List<HistoryRow> ofObject(OrgKey org, ObjectState.Kind kind, String id, int limit) {
        return rows(
                        " and h.kind = :kind and h.objectId = :id order by h.revision desc",
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

    @Override
    public List<HistoryRow> firstAfter(OrgKey org, long revision) {
        return rows(
                        " and h.revision > :revision and not exists (select e.revision from HistoryEntity e"
                                + " where e.appId = :appId and e.fullName = :fullName and e.kind = h.kind"
                                + " and e.objectId = h.objectId and e.revision > :revision and e.revision < h.revision)",
                        OfOrg.parameters(org, "revision", revision),
                        JpaSession.ALL)
                .sorted(BY_OBJECT)
                .toList();
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
                StateText.change((ObjectState.Kind) columns[4], (String) columns[5], (String) columns[6]));
    }
}
