package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.shell.doctor.Check.Outcome;
import dev.corpkit.findings.FailurePlace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes checks at once, each within a time: one that hangs is told as such, and holds up none of the others. Thread-safe. */
final class Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    private final Executor executor;
    private final Duration longest;

    Checkup(Executor executor, Duration longest) {
        this.executor = executor;
        this.longest = longest;
    }

    /** What came of each, in their order. */
    Map<Check, Outcome> of(List<Check> checks) {
        Map<Check, CompletableFuture<Outcome>> begun = new LinkedHashMap<>();
        checks.forEach(check -> begun.put(check, CompletableFuture.supplyAsync(() -> tried(check), executor)));
        long until = System.nanoTime() + longest.toNanos();
        Map<Check, Outcome> outcomes = new LinkedHashMap<>();
        begun.forEach((check, outcome) -> outcomes.put(check, waited(outcome, until)));
        return outcomes;
    }

    private static Outcome tried(Check check) {
        try {
            return check.work().call();
        } catch (CorpException failed) {
            return Outcome.wrong(failed.getMessage());
        } catch (Exception failed) {
            LOG.error("A check made a mistake check={} {}", check.name(), FailurePlace.of(failed));
            throw new CompletionException(failed);
        }
    }

    private Outcome waited(CompletableFuture<Outcome> outcome, long until) {
        try {
            return outcome.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Outcome.wrong("no answer within " + longest.toSeconds() + " seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.wrong("stopped");
        } catch (ExecutionException failed) {
            return Outcome.wrong("failed by a mistake inside CorpKit; see its log");
        }
    }
}
