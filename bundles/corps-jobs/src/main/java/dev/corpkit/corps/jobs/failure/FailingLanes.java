package dev.corpkit.corps.jobs.failure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The lanes whose last turn on this node failed. Thread-safe. */
public final class FailingLanes {

    private final Clock clock;
    private final Duration forget;
    private final Map<String, Failing> failing = new ConcurrentHashMap<>();

    /** Forgets a lane that was not seen failing for so long: another node has it meanwhile. */
    public FailingLanes(Clock clock, Duration forget) {
        this.clock = clock;
        this.forget = forget;
    }

    /** An attempt ended so. */
    public void ended(String lane, Verdict verdict) {
        String problem = verdict.problem();
        if (verdict.next() != Verdict.Next.AGAIN || problem == null) {
            failing.remove(lane);
        } else {
            failing.put(lane, new Failing(problem, clock.instant()));
        }
    }

    /** Lane and problem, by lane. */
    public Map<String, String> problems() {
        Instant since = clock.instant().minus(forget);
        failing.values().removeIf(each -> each.at().isBefore(since));
        Map<String, String> problems = new TreeMap<>();
        failing.forEach((lane, each) -> problems.put(lane, each.problem()));
        return problems;
    }

    private record Failing(String problem, Instant at) {}
}
