package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.total.CallbackTotal;
import dev.corpkit.corps.store.total.RefusalTotal;
import dev.corpkit.corps.store.total.SyncTotal;
import dev.corpkit.corps.store.total.TotalRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

record MemoryTotals(Tables tables) implements TotalRepository {

    @Override
    public long organizations() {
        return tables.orgs.all(Tables.WHOLE).size();
    }

    @Override
    public List<SyncTotal> newestSyncs() {
        MemoryRuns runs = new MemoryRuns(tables);
        return runs.judgedSyncs().values().stream()
                .map(run -> new SyncTotal(
                        run.report().getOutcome(),
                        run.report().getProblems().stream().findFirst().orElse(""),
                        run.scope().isEmpty(),
                        run.report().getPhases(),
                        run.report().getFinishedAt()))
                .toList();
    }

    @Override
    public List<Instant> goodSyncs() {
        MemoryRuns runs = new MemoryRuns(tables);
        return ofOrgs(org -> runs.lastSync(org.key())).stream()
                .map(run -> run.report().getFinishedAt())
                .toList();
    }

    private List<RunRow> ofOrgs(Function<OrgRow, Optional<RunRow>> which) {
        return tables.orgs.all(Tables.WHOLE).stream()
                .flatMap(org -> which.apply(org).stream())
                .toList();
    }

    @Override
    public long held() {
        return new MemoryHeld(tables)
                .waiting().stream().mapToLong(held -> held.waiting()).sum();
    }

    @Override
    public List<CallbackTotal> callbacks() {
        return tables.callbacks.all(Tables.WHOLE).stream()
                .collect(Collectors.groupingBy(
                        row -> row.suiteId() + " " + row.state().name(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(MemoryTotals::total)
                .toList();
    }

    private static CallbackTotal total(List<CallbackRow> same) {
        return new CallbackTotal(
                same.get(0).suiteId(),
                same.get(0).state().name(),
                same.size(),
                same.stream()
                        .map(CallbackRow::receivedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public List<RefusalTotal> refusals() {
        return tables.refusals.everything().stream()
                .map(row -> new RefusalTotal(row.suiteId(), row.reason(), row.count()))
                .sorted(Comparator.comparing(RefusalTotal::suiteId).thenComparing(RefusalTotal::reason))
                .toList();
    }

    @Override
    public Map<String, Instant> tickets() {
        Map<String, Instant> tickets = new TreeMap<>();
        tables.suiteTickets.everything().forEach(row -> tickets.put(row.suiteId(), row.receivedAt()));
        return tickets;
    }
}
