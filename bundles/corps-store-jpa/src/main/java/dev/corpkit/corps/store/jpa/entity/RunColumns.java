package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.store.total.SyncTotal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a table keeps of a run besides its key. */
@Embeddable
public class RunColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RunRow.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private SyncReport.Outcome outcome;

    @Column(name = "started_at")
    private String startedAt;

    @Column(name = "finished_at")
    private String finishedAt;

    @Column(name = "api_calls")
    private int apiCalls;

    @Column(name = "process_lost")
    private boolean processLost;

    @Column(name = "cancelled")
    private boolean cancelled;

    @Column(name = "counts")
    private String counts;

    @Column(name = "held")
    private String held;

    @Column(name = "problems")
    private String problems;

    /** In nanoseconds. */
    @Column(name = "phases")
    private String phases;

    @Column(name = "items")
    private String items;

    @Column(name = "scope_depts")
    private String scopeDepts;

    @Column(name = "scope_members")
    private String scopeMembers;

    @Column(name = "scope_tags")
    private String scopeTags;

    @Column(name = "scope_tag_depts")
    private String scopeTagDepts;

    @Column(name = "scope_empty")
    private boolean scopeEmpty;

    @Column(name = "steady")
    private boolean steady;

    @Column(name = "lost_members")
    private int lostMembers;

    @Column(name = "lost_of")
    private int lostOf;

    @Column(name = "actor")
    private String actor;

    @Column(name = "reason")
    private String reason;

    /** For Jakarta Persistence. */
    protected RunColumns() {}

    RunColumns(RunRow row) {
        SyncReport report = row.report();
        ScopeRow scope = row.scope();
        kind = row.kind();
        outcome = report.getOutcome();
        startedAt = Moment.write(report.getStartedAt());
        finishedAt = Moment.write(report.getFinishedAt());
        apiCalls = report.getApiCalls();
        processLost = report.isLost();
        cancelled = report.isCancelled();
        counts = write(report.getCounts(), String::valueOf);
        held = Lines.write(report.getHeld());
        problems = Lines.write(report.getProblems());
        phases = write(report.getPhases(), took -> String.valueOf(took.toNanos()));
        items = RunItems.write(report.getItems());
        scopeDepts = Lines.write(scope.depts());
        scopeMembers = Lines.write(scope.members());
        scopeTags = Lines.write(scope.tags());
        scopeTagDepts = Lines.write(scope.tagDepts());
        scopeEmpty = scope.isEmpty();
        steady = row.steady();
        lostMembers = row.loss().members();
        lostOf = row.loss().present();
        Actor by = StorableText.of(new Actor(report.getActor(), report.getReason()));
        actor = by.name();
        reason = by.reason();
    }

    RunRow toRow(String runId, String fullName) {
        SyncReport report = new SyncReport(
                        runId,
                        fullName,
                        outcome,
                        Moment.read(startedAt),
                        Moment.read(finishedAt),
                        apiCalls,
                        read(SyncCount.class, counts, Integer::valueOf),
                        Lines.read(held),
                        Lines.read(problems),
                        phases(phases),
                        RunItems.read(items))
                .of(kind.word(), new Actor(actor, reason));
        ScopeRow scope = new ScopeRow(
                Lines.read(scopeDepts), Lines.read(scopeMembers), Lines.read(scopeTags), Lines.read(scopeTagDepts));
        SyncReport ended = processLost ? report.lost() : report;
        return new RunRow(
                kind, cancelled ? ended.cancelled() : ended, scope, steady, new RunRow.Loss(lostMembers, lostOf));
    }

    /** From {@code outcome}, {@code problems}, {@code scopeEmpty}, {@code phases} and {@code finishedAt}. */
    public static SyncTotal toTotal(Object[] columns) {
        return new SyncTotal(
                (SyncReport.Outcome) columns[0],
                Lines.read((String) columns[1]).stream().findFirst().orElse(""),
                (Boolean) columns[2],
                phases((String) columns[3]),
                Moment.read((String) columns[4]));
    }

    private static Map<SyncProgress.Phase, Duration> phases(String text) {
        return read(SyncProgress.Phase.class, text, nanos -> Duration.ofNanos(Long.parseLong(nanos)));
    }

    private static <K extends Enum<K>, V> String write(Map<K, V> values, Function<V, String> text) {
        return Lines.write(values.entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + text.apply(entry.getValue()))
                .toList());
    }

    /** Without those whose name this version does not know. */
    private static <K extends Enum<K>, V> Map<K, V> read(Class<K> type, String text, Function<String, V> value) {
        List<String> written = Lines.read(text);
        Map<K, V> values = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            String prefix = key.name() + "=";
            written.stream()
                    .filter(line -> line.startsWith(prefix))
                    .forEach(line -> values.put(key, value.apply(line.substring(prefix.length()))));
        }
        return values;
    }
}
