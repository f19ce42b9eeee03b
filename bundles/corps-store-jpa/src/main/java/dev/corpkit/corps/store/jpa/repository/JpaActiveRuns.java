package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.ActiveRunRepository;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.jpa.entity.ActiveRunEntity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record JpaActiveRuns(JpaSession session) implements ActiveRunRepository {

    private static final String ALL = "select e from ActiveRunEntity e";

    @Override
    public Map<OrgKey, ActiveRunRow> all() {
        Map<OrgKey, ActiveRunRow> all = new TreeMap<>(OfOrg.ORDER);
        session.read(ActiveRunEntity.class, ALL, Map.of()).forEach(entity -> all.put(entity.org(), entity.toRow()));
        return all;
    }

    @Override
    public Optional<ActiveRunRow> find(OrgKey org) {
        return session.read(ActiveRunEntity.class, ALL + OfOrg.WHERE, OfOrg.parameters(org)).stream()
                .map(ActiveRunEntity::toRow)
                .findFirst();
    }

    @Override
    public void put(OrgKey org, ActiveRunRow run) {
        session.lockedOrNew(
                        ActiveRunEntity.class,
                        new ActiveRunEntity.Key(org.appId(), org.fullName()),
                        RowKey.activeRun(org))
                .fill(run);
        session.send("Noting the run under way of " + org);
    }

    @Override
    public void remove(OrgKey org, String runId) {
        session.execute(
                "Forgetting the run under way of " + org,
                "delete from ActiveRunEntity e" + OfOrg.WHERE + " and e.runId = :runId",
                OfOrg.parameters(org, "runId", runId));
    }
}
