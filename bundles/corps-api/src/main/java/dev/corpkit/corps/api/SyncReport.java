package dev.corpkit.corps.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run did. An immutable value without personal data: members appear by memberId only. */
public final class SyncReport {

    /** So many items a report tells one by one; the counts and sentences tell of all. */
    public static final int MAX_ITEMS = 1000;

    private final String runId;
    private final String corpFullName;
    private final Outcome outcome;
    private final Instant startedAt;
    private final Instant finishedAt;
    private final int apiCalls;
    private final Map<SyncCount, Integer> counts;
    private final List<String> held;
    private final List<String> problems;
    private final Map<SyncProgress.Phase, Duration> phases;
    private final List<SyncItem> items;
    private final String kind;
    private final Actor actor;
    private final boolean lost;
    private final boolean cancelled;

    /** A report without times of phases and items. */
    public SyncReport(
            String runId,
            String corpFullName,
            Outcome outcome,
            Instant startedAt,
            Instant finishedAt,
            int apiCalls,
            Map<SyncCount, Integer> counts,
            List<String> held,
            List<String> problems) {
        this(
                runId,
                corpFullName,
                outcome,
                startedAt,
                finishedAt,
                apiCalls,
                counts,
                held,
                problems,
                Map.of(),
                List.of());
    }

    /**
     * A report.
     *
     * @param runId id of the run
     * @param corpFullName the organization
     * @param outcome how it ended
     * @param startedAt when it began
     * @param finishedAt when it ended
     * @param apiCalls calls made to the vendor
     * @param counts what changed; absent counts are 0
     * @param held what a guard held back and why, a sentence each
     * @param problems what failed and what it means, a sentence each
     * @param phases how long each phase took
     * @param items what was held, skipped or failed, one by one; the first {@link #MAX_ITEMS} are kept
     */
    public SyncReport(
            String runId,
            String corpFullName,
            Outcome outcome,
            Instant startedAt,
            Instant finishedAt,
            int apiCalls,
            Map<SyncCount, Integer> counts,
            List<String> held,
            List<String> problems,
            Map<SyncProgress.Phase, Duration> phases,
            List<SyncItem> items) {
        this.runId = runId;
        this.corpFullName = corpFullName;
        this.outcome = outcome;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
        this.apiCalls = apiCalls;
        EnumMap<SyncCount, Integer> copy = new EnumMap<>(SyncCount.class);
        counts.forEach((count, value) -> {
            if (value != 0) {
                copy.put(count, value);
            }
        });
        this.counts = Collections.unmodifiableMap(copy);
        this.held = List.copyOf(held);
        this.problems = List.copyOf(problems);
        this.phases = phases.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(phases));
        this.items = List.copyOf(items.subList(0, Math.min(items.size(), MAX_ITEMS)));
        this.kind = "";
        this.actor = Actor.NOBODY;
        this.lost = false;
        this.cancelled = false;
    }

    private SyncReport(SyncReport report, String kind, Actor actor, boolean lost, boolean cancelled) {
        this.runId = report.runId;
        this.corpFullName = report.corpFullName;
        this.outcome = report.outcome;
        this.startedAt = report.startedAt;
        this.finishedAt = report.finishedAt;
        this.apiCalls = report.apiCalls;
        this.counts = report.counts;
        this.held = report.held;
        this.problems = report.problems;
        this.phases = report.phases;
        this.items = report.items;
        this.kind = kind;
        this.actor = actor;
        this.lost = lost;
        this.cancelled = cancelled;
    }

    /** This report, of a run of some kind that somebody began. */
    public SyncReport of(String runKind, Actor by) {
        return new SyncReport(this, runKind, by, lost, cancelled);
    }

    /** This report, of a run whose process ended before it could say how. */
    public SyncReport lost() {
        return new SyncReport(this, kind, actor, true, cancelled);
    }

    /** This report, of a run that somebody cancelled. */
    public SyncReport cancelled() {
        return new SyncReport(this, kind, actor, lost, true);
    }

    /** Id of the run. */
    public String getRunId() {
        return runId;
    }

    /** The organization. */
    public String getCorpFullName() {
        return corpFullName;
    }

    /**
     * What the run was: {@code full} (mirrors everything), {@code focused} (read again what an event or a person named), {@code
     * registration}, {@code approval}, {@code rejection}, {@code resignation} or {@code takeback}; empty where that is unknown.
     */
    public String getKind() {
        return kind;
    }

    /** Who began it; empty where nobody said. */
    public String getActor() {
        return actor.name();
    }

    /** Why, in that one's words; empty where nobody said. */
    public String getReason() {
        return actor.reason();
    }

    /** How it ended. */
    public Outcome getOutcome() {
        return outcome;
    }

    /** When it began to work; waiting for another run is not part of it. */
    public Instant getStartedAt() {
        return startedAt;
    }

    /** When it ended; of one that is lost, when it was last known to go on. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** How long it took; of one that is lost, at least so long. */
    public Duration getDuration() {
        return Duration.between(startedAt, finishedAt);
    }

    /** Calls made to the vendor; 0 of one that is lost: nobody knows. */
    public int getApiCalls() {
        return apiCalls;
    }

    /** What changed, without zeros. */
    public Map<SyncCount, Integer> getCounts() {
        return counts;
    }

    /** Whether its process ended before it could say how the run did: how long it took and what it called is unknown. */
    public boolean isLost() {
        return lost;
    }

    /** Whether it failed because somebody cancelled it: nothing is wrong then. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** One count, 0 where nothing of the kind happened. */
    public int count(SyncCount count) {
        return counts.getOrDefault(count, 0);
    }

    /** What a guard held back and why, a sentence each. */
    public List<String> getHeld() {
        return held;
    }

    /** What failed and what it means, a sentence each. */
    public List<String> getProblems() {
        return problems;
    }

    /** How long each phase took, in the order of the phases; a phase that was not reached is absent. */
    public Map<SyncProgress.Phase, Duration> getPhases() {
        return phases;
    }

    /** What was held, skipped or failed, one by one, {@link #MAX_ITEMS} at most. */
    public List<SyncItem> getItems() {
        return items;
    }

    /** Whether nothing changed here. */
    public boolean isUnchanged() {
        return counts.keySet().stream().allMatch(SyncCount.HELD::equals);
    }

    @Override
    public String toString() {
        return "SyncReport[run=" + runId + " corp=" + corpFullName + " kind=" + kind + " outcome=" + outcome + " "
                + counts.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" "))
                + " held=" + held.size() + " problems=" + problems.size()
                + (lost
                        ? " lost"
                        : " calls=" + apiCalls + " tookMs=" + getDuration().toMillis()) + "]";
    }

    /** How a run ended. One that failed throws; its report is kept. */
    public enum Outcome {
        /** Everything was read and applied, but for what a guard held. */
        COMPLETE,
        /** The reading was incomplete: additions and updates applied, no removal (contract row G2). */
        PARTIAL,
        /** It could not read or apply, or was cancelled; nothing changed, and the problems say why. */
        FAILED
    }
}
