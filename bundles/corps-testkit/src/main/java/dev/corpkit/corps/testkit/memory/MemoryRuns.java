package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRepository;
import dev.corpkit.corps.store.RunRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

record MemoryRuns(Tables tables) implements RunRepository {

    @Override
    public Optional<RunRow> last(OrgKey org) {
        return newestFirst(org).findFirst();
    }

    @Override
    public Optional<RunRow> newestSync(OrgKey org) {
        return newestFirst(org).filter(run -> run.kind() == RunRow.Kind.SYNC).findFirst();
    }

    @Override
    public Map<OrgKey, RunRow> newestSyncs() {
        return newestSyncs(run -> true);
    }

    @Override
    public Map<OrgKey, RunRow> judgedSyncs() {
        return newestSyncs(run -> !run.report().isCancelled());
    }

    private Map<OrgKey, RunRow> newestSyncs(Predicate<RunRow> which) {
        Map<OrgKey, RunRow> newest = new LinkedHashMap<>();
        tables.orgs.all(Tables.WHOLE).stream()
                .map(OrgRow::key)
                .forEach(org -> newestFirst(org)
                        .filter(run -> run.kind() == RunRow.Kind.SYNC)
                        .filter(which)
                        .findFirst()
                        .ifPresent(run -> newest.put(org, run)));
        return newest;
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
        return newestFirst(org)
                .filter(run -> run.kind() == RunRow.Kind.SYNC)
                .filter(run -> run.report().getOutcome() != SyncReport.Outcome.FAILED)
                .findFirst();
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
        tables.runs.insert(org, List.of(new NumberedRun(nextNumber(org), run)));
    }

    @Override
    public Optional<RunRow> find(OrgKey org, String runId) {
        return tables.runs.find(org, RowId.of(runId)).map(NumberedRun::row);
    }

    @Override
    public Map<OrgKey, RunRow.Loss> losses(Instant after) {
        Map<OrgKey, RunRow.Loss> losses = new LinkedHashMap<>();
        for (OrgRow org : tables.orgs.all(Tables.WHOLE)) {
            List<RunRow> runs = newestFirst(org.key())
                    .filter(run -> run.report().getFinishedAt().isAfter(after))
                    .toList();
            int members = runs.stream().mapToInt(run -> run.loss().members()).sum();
            int present =
                    runs.stream().mapToInt(run -> run.loss().present()).max().orElse(0);
            if (members > 0) {
                losses.put(org.key(), new RunRow.Loss(members, present));
            }
        }
        return losses;
    }

    @Override
    public int trim(Instant before, int most) {
        int trimmed = 0;
        for (OrgRow org : tables.orgs.all(Tables.WHOLE)) {
            long needed = Stream.of(
                            last(org.key()), lastComplete(org.key()), lastSync(org.key()), lastSeeing(org.key()))
                    .flatMap(Optional::stream)
                    .mapToLong(run -> numberOf(org.key(), run))
                    .min()
                    .orElse(0);
            List<RowId> old = tables.runs.all(org.key()).stream()
                    .filter(run -> run.number() < needed)
                    .filter(run -> run.row().report().getFinishedAt().isBefore(before))
                    .limit(most - trimmed)
                    .map(run -> RowId.of(run.row().report().getRunId()))
                    .toList();
            tables.runs.delete(org.key(), old);
            trimmed += old.size();
        }
        return trimmed;
    }

    @Override
    public void rename(OrgKey org, String memberId, String newMemberId) {
        tables.runs
                .all(org)
                .forEach(run ->
                        tables.runs.put(org, new NumberedRun(run.number(), renamed(run.row(), memberId, newMemberId))));
    }

    static RunRow renamed(RunRow run, String memberId, String newMemberId) {
        return new RunRow(
                run.kind(), run.report(), run.scope().renamed(memberId, newMemberId), run.steady(), run.loss());
    }

    private long numberOf(OrgKey org, RunRow run) {
        return tables.runs
                .find(org, RowId.of(run.report().getRunId()))
                .orElseThrow()
                .number();
    }

    private long nextNumber(OrgKey org) {
        return 1
                + tables.runs.all(org).stream()
                        .mapToLong(NumberedRun::number)
                        .max()
                        .orElse(0);
    }

    private Stream<RunRow> newestFirst(OrgKey org) {
        return tables.runs.all(org).stream()
                .sorted(Comparator.comparingLong(NumberedRun::number).reversed())
                .map(NumberedRun::row);
    }
}
