package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRepository;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.jpa.entity.RunEntity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record JpaRuns(JpaSession session) implements RunRepository {

    private static final String OF_ORG = " from RunEntity e where e.appId = :appId and e.fullName = :fullName";
    private static final String NEWEST_FIRST = " order by e.number desc";

    @Override
    public Optional<RunRow> last(OrgKey org) {
        return newest(org, "", Map.of());
    }

    @Override
    public Optional<RunRow> lastComplete(OrgKey org) {
        return newest(
                org,
                " and e.kind = :kind and e.outcome = :outcome",
                Map.of("kind", RunRow.Kind.SYNC, "outcome", SyncReport.Outcome.COMPLETE));
    }

    @Override
    public Optional<RunRow> lastSync(OrgKey org) {
        return newest(org, " and e.kind = :kind", Map.of("kind", RunRow.Kind.SYNC));
    }

    @Override
    public Optional<RunRow> lastSeeing(OrgKey org) {
        return newest(org, " and e.scopeEmpty = :empty", Map.of("empty", false));
    }

    private Optional<RunRow> newest(OrgKey org, String condition, Map<String, Object> values) {
        Map<String, Object> parameters = new HashMap<>(parameters(org));
        parameters.putAll(values);
        return rows("select e" + OF_ORG + condition + NEWEST_FIRST, parameters, 1).stream()
                .findFirst();
    }

    @Override
    public List<RunRow> list(OrgKey org, int limit) {
        return rows("select e" + OF_ORG + NEWEST_FIRST, parameters(org), limit);
    }

    @Override
    public void insert(OrgKey org, RunRow run) {
        String doing = "Inserting a run of " + org;
        long last = session.number(doing, "select coalesce(max(e.number), 0)" + OF_ORG, parameters(org));
        session.insert(doing, List.of(RunEntity.fromRow(org, last + 1, run)));
    }

    private List<RunRow> rows(String jpql, Map<String, Object> parameters, int limit) {
        return session.read(RunEntity.class, jpql, parameters, limit).stream()
                .map(RunEntity::toRow)
                .toList();
    }

    private static Map<String, Object> parameters(OrgKey org) {
        return Map.of("appId", org.appId(), "fullName", org.fullName());
    }
}
