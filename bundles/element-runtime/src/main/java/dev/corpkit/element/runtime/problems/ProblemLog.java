package dev.corpkit.element.runtime.problems;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says each problem once when it appears and once when it is mended, and tells as findings what stands. What only waits for a
 * Type is given some patience: at every start Types come in their own time. The same problem of several elements is one.
 * {@link #look} belongs to one thread.
 */
public final class ProblemLog implements FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);
    private static final String KIND = "element";

    private final InstantSource clock;
    private final Duration patience;
    private final Map<ElementProblem, Instant> since = new LinkedHashMap<>();
    private final Set<ElementProblem> said = new HashSet<>();
    private volatile List<Finding> findings = List.of();

    public ProblemLog(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Takes the whole picture of now.
     *
     * @param waiting those of the problems that may pass by themselves
     * @param keepingOut those that leave no app at all
     */
    public void look(List<ElementProblem> problems, Set<ElementProblem> waiting, Set<ElementProblem> keepingOut) {
        Instant now = clock.instant();
        forgetMended(new HashSet<>(problems));
        List<ElementProblem> appeared = new ArrayList<>();
        for (ElementProblem problem : problems) {
            Instant first = since.computeIfAbsent(problem, p -> now);
            boolean due = !waiting.contains(problem) || !now.isBefore(first.plus(patience));
            if (due && said.add(problem)) {
                appeared.add(problem);
            }
        }
        SameProblem.fold(appeared)
                .forEach(each -> LOG.warn(
                        "Problem with {}. {}",
                        each.message(),
                        each.problems().get(0).remedy()));
        List<ElementProblem> standing = problems.stream().filter(said::contains).toList();
        findings = SameProblem.fold(standing).stream()
                .map(each -> finding(each, waiting, keepingOut))
                .toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    private Finding finding(SameProblem problem, Set<ElementProblem> waiting, Set<ElementProblem> keepingOut) {
        Instant first = problem.problems().stream()
                .map(since::get)
                .min(Instant::compareTo)
                .orElseThrow();
        String remedy = waiting.containsAll(problem.problems())
                ? "Mend what stands above it, the store first; else see that the bundle of the Type is installed and active."
                : problem.problems().get(0).remedy();
        String cause = problem.cause();
        return new Finding(
                keepingOut.containsAll(problem.problems()) ? Urgency.BROKEN : Urgency.WARNING,
                KIND,
                problem.place(),
                Sentences.of(Character.toUpperCase(cause.charAt(0)) + cause.substring(1)),
                remedy,
                first,
                problem.count());
    }

    private void forgetMended(Set<ElementProblem> now) {
        List<ElementProblem> mended = new ArrayList<>(since.keySet());
        mended.removeAll(now);
        mended.forEach(since::remove);
        SameProblem.fold(mended.stream().filter(said::remove).toList())
                .forEach(each -> LOG.info("Mended: {}", each.message()));
    }
}
