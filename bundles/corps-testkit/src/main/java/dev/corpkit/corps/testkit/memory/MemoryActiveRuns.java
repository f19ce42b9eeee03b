package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ActiveRunRepository;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.OrgKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record MemoryActiveRuns(Tables tables) implements ActiveRunRepository {

    /** Of one organization there is one. */
    static final RowId ONE = RowId.of("run");

    @Override
    public Map<OrgKey, ActiveRunRow> all() {
        Map<OrgKey, ActiveRunRow> all = new TreeMap<>(MemoryOrgs.ORDER);
        tables.activeRuns.parts().forEach(org -> find(org).ifPresent(run -> all.put(org, run)));
        return all;
    }

    @Override
    public Optional<ActiveRunRow> find(OrgKey org) {
        return tables.activeRuns.find(org, ONE);
    }

    @Override
    public void put(OrgKey org, ActiveRunRow run) {
        tables.activeRuns.put(org, run);
    }

    @Override
    public void remove(OrgKey org, String runId) {
        tables.activeRuns.deleteIf(org, run -> run.runId().equals(runId));
    }
}
