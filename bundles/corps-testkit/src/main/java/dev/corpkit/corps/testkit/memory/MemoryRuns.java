package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRepository;
import dev.corpkit.corps.store.RunRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record MemoryRuns(Table<OrgKey, NumberedRun> runs) implements RunRepository {

    @Override
    public Optional<RunRow> last(OrgKey org) {
        return newestFirst(org).findFirst();
    }

    @Override
    public Optional<RunRow> lastComplete(OrgKey org) {
        return newestFirst(org)
                .filter(run -> run.kind() == RunRow.Kind.SYNC)
                .filter(run -> run.report().getOutcome() == SyncReport.Outcome.COMPLETE)
                .findFirst();
    }

    @Override
    public Optional<RunRow> lastSync(OrgKey org) {
        return newestFirst(org).filter(run -> run.kind() == RunRow.Kind.SYNC).findFirst();
    }

    @Override
    public Optional<RunRow> lastSeeing(OrgKey org) {
        return newestFirst(org).filter(run -> !run.scope().isEmpty()).findFirst();
    }

    @Override
    public List<RunRow> list(OrgKey org, int limit) {
        return newestFirst(org).limit(limit).toList();
    }

    @Override
    public void insert(OrgKey org, RunRow run) {
        runs.insert(org, List.of(new NumberedRun(runs.all(org).size(), run)));
    }

    private Stream<RunRow> newestFirst(OrgKey org) {
        return runs.all(org).stream()
                .sorted(Comparator.comparingLong(NumberedRun::number).reversed())
                .map(NumberedRun::row);
    }
}
