package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.failure.Failures;
import dev.corpkit.corps.jobs.failure.Verdict;
import dev.corpkit.corps.jobs.failure.Verdict.Next;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.findings.Sentences;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the organizations of an enterprise bring in what events named (contract row A12). */
final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final LiveElements elements;

    Readings(LiveElements elements) {
        this.elements = elements;
    }

    /** One call to each organization; one that fails does not keep the others from being tried. */
    Verdict bringIn(CallbackLane lane, ContactHints hints) {
        if (hints.isEmpty()) {
            return Verdict.DONE;
        }
        List<QywxProxyCorp> corps = elements.corps(lane);
        if (corps.isEmpty()) {
            return new Verdict(Next.AGAIN_A_LITTLE, "No organization of this enterprise is here");
        }
        List<Verdict> verdicts =
                corps.stream().map(corp -> bringIn(corp, lane, hints)).toList();
        return first(verdicts, verdict -> verdict.next() == Next.AGAIN)
                .or(() -> first(verdicts, verdict -> !verdict.isSettled()))
                .or(() -> first(verdicts, verdict -> verdict.problem() != null))
                .orElse(Verdict.DONE);
    }

    private static Verdict bringIn(QywxProxyCorp corp, CallbackLane lane, ContactHints hints) {
        try {
            return of(corp.syncCorp(hints));
        } catch (NotAuthorizedException refused) {
            // Not to be tried for hours: whatever mends the authorization is followed by a full sync.
            return new Verdict(
                    Next.DONE,
                    Sentences.of(refused.getMessage())
                            + " Not read; the sync that follows once that is mended reads everything");
        } catch (RuntimeException | LinkageError failed) {
            String problem = Failures.problem(failed);
            LOG.warn(
                    "Events could not be brought in suite={} corp={} reason={}",
                    lane.suiteId(),
                    lane.corpId(),
                    problem,
                    Failures.trace(failed));
            return new Verdict(Next.AGAIN, problem);
        }
    }

    /**
     * Beside a gap nothing was removed, so it is read again; but a gap may be there for good, and is not to hold back all later
     * events.
     */
    private static Verdict of(SyncReport report) {
        return report.getOutcome() == SyncReport.Outcome.COMPLETE
                ? Verdict.DONE
                : new Verdict(
                        Next.AGAIN_TWICE,
                        "Run " + report.getRunId() + " of " + report.getCorpFullName()
                                + " was partial; read again twice, then by the next full sync");
    }

    private static Optional<Verdict> first(List<Verdict> verdicts, Predicate<Verdict> wanted) {
        return verdicts.stream().filter(wanted).findFirst();
    }
}
