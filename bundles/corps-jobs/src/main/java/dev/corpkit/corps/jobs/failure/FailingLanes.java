package dev.corpkit.corps.jobs.failure;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lanes whose last turn on this node failed; a notice each, for what waits long is a warning of its own. Thread-safe.
 */
public final class FailingLanes implements FindingSource {

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
            Instant now = clock.instant();
            failing.merge(lane, new Failing(problem, now, now), (before, again) -> again.since(before.since()));
        }
    }

    /** Lane and problem, by lane. */
    public Map<String, String> problems() {
        Map<String, String> problems = new TreeMap<>();
        current().forEach((lane, each) -> problems.put(lane, each.problem()));
        return problems;
    }

    private Map<String, Failing> current() {
        Instant before = clock.instant().minus(forget);
        failing.values().removeIf(each -> each.at().isBefore(before));
        return failing;
    }

    @Override
    public List<Finding> findings() {
        return current().entrySet().stream()
                .map(each -> finding(each.getKey(), each.getValue()))
                .toList();
    }

    private static Finding finding(String lane, Failing failing) {
        return new Finding(
                Urgency.NOTICE,
                "eventsFail",
                "events of " + lane,
                "The last attempt failed here and is tried again by itself: " + failing.problem(),
                "See auths:callbacks for what waits.",
                failing.since(),
                1);
    }

    private record Failing(String problem, Instant since, Instant at) {

        Failing since(Instant first) {
            return new Failing(problem, first, at);
        }
    }
}
