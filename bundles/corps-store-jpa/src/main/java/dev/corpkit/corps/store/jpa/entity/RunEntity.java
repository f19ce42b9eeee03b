package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A finished run. It is never changed. */
@Entity
@IdClass(RunEntity.Key.class)
@Table(name = "corpkit_run")
public class RunEntity {

    @Id
    @Column(name = "app_id")
    private String appId;

    @Id
    @Column(name = "full_name")
    private String fullName;

    @Id
    @Column(name = "run_id")
    private String runId;

    /** Grows within the organization: the newest run has the greatest. */
    @Column(name = "run_number")
    private long number;

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

    @Column(name = "counts")
    private String counts;

    @Column(name = "held")
    private String held;

    @Column(name = "problems")
    private String problems;

    @Column(name = "scope_depts")
    private String scopeDepts;

    @Column(name = "scope_members")
    private String scopeMembers;

    @Column(name = "scope_tags")
    private String scopeTags;

    @Column(name = "scope_empty")
    private boolean scopeEmpty;

    @Column(name = "steady")
    private boolean steady;

    /** For Jakarta Persistence. */
    protected RunEntity() {}

    /** From a row of the port and its number. */
    public static RunEntity fromRow(OrgKey org, long number, RunRow row) {
        return new RunEntity(org, number, row, row.report(), row.scope());
    }

    private RunEntity(OrgKey org, long number, RunRow row, SyncReport report, ScopeRow scope) {
        appId = org.appId();
        fullName = org.fullName();
        runId = report.getRunId();
        this.number = number;
        kind = row.kind();
        outcome = report.getOutcome();
        startedAt = Moment.write(report.getStartedAt());
        finishedAt = Moment.write(report.getFinishedAt());
        apiCalls = report.getApiCalls();
        counts = write(report.getCounts());
        held = Lines.write(report.getHeld());
        problems = Lines.write(report.getProblems());
        scopeDepts = Lines.write(scope.depts());
        scopeMembers = Lines.write(scope.members());
        scopeTags = Lines.write(scope.tags());
        scopeEmpty = scope.isEmpty();
        steady = row.steady();
    }

    /** The row of the port. */
    public RunRow toRow() {
        SyncReport report = new SyncReport(
                runId,
                fullName,
                outcome,
                Moment.read(startedAt),
                Moment.read(finishedAt),
                apiCalls,
                read(counts),
                Lines.read(held),
                Lines.read(problems));
        ScopeRow scope = new ScopeRow(Lines.read(scopeDepts), Lines.read(scopeMembers), Lines.read(scopeTags));
        return new RunRow(kind, report, scope, steady);
    }

    private static String write(Map<SyncCount, Integer> counts) {
        return Lines.write(counts.entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .toList());
    }

    private static Map<SyncCount, Integer> read(String text) {
        List<String> written = Lines.read(text);
        Map<SyncCount, Integer> counts = new EnumMap<>(SyncCount.class);
        for (SyncCount count : SyncCount.values()) {
            String prefix = count.name() + "=";
            written.stream()
                    .filter(line -> line.startsWith(prefix))
                    .forEach(line -> counts.put(count, Integer.valueOf(line.substring(prefix.length()))));
        }
        return counts;
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String runId) {}
}
