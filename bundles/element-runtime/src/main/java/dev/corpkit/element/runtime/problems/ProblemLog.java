package dev.corpkit.element.runtime.problems;

import dev.corpkit.element.api.ElementProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says each problem once when it appears and once when it is mended. What only waits for a Type is given some patience: at
 * every start Types come in their own time. Used by one thread.
 */
public final class ProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);

    private final InstantSource clock;
    private final Duration patience;
    private final Map<ElementProblem, Instant> since = new LinkedHashMap<>();
    private final Set<ElementProblem> said = new HashSet<>();

    public ProblemLog(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Takes the whole picture of now; {@code waiting} are those of the problems that may pass by themselves. */
    public void look(List<ElementProblem> problems, Set<ElementProblem> waiting) {
        Instant now = clock.instant();
        forgetMended(new HashSet<>(problems));
        for (ElementProblem problem : problems) {
            Instant first = since.computeIfAbsent(problem, p -> now);
            boolean due = !waiting.contains(problem) || !now.isBefore(first.plus(patience));
            if (due && said.add(problem)) {
                LOG.warn("Problem with {}. {}", problem.message(), problem.remedy());
            }
        }
    }

    private void forgetMended(Set<ElementProblem> now) {
        since.keySet().removeIf(problem -> {
            boolean mended = !now.contains(problem);
            if (mended && said.remove(problem)) {
                LOG.info("Mended: {}", problem.message());
            }
            return mended;
        });
    }
}
