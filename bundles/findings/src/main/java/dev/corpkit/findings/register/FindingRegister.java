package dev.corpkit.findings.register;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.Findings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all sources that are here, at once: one that hangs, as at a database that does not answer, holds up nobody for long and
 * is a finding itself. Thread-safe.
 */
@Component
public final class FindingRegister implements Findings {

    private static final Logger LOG = LoggerFactory.getLogger(FindingRegister.class);

    /** What sources get together. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Executor executor;
    private final Duration longest;
    private final Runnable end;
    private final List<AskedSource> sources = new CopyOnWriteArrayList<>();

    /** At the system's time, on threads of its own. */
    @Activate
    public FindingRegister() {
        this(InstantSource.system(), Executors.newCachedThreadPool(FindingRegister::thread), LONGEST);
    }

    private FindingRegister(InstantSource clock, ExecutorService threads, Duration longest) {
        this(clock, threads, longest, threads::shutdownNow);
    }

    FindingRegister(InstantSource clock, Executor executor, Duration longest, Runnable end) {
        this.clock = clock;
        this.executor = executor;
        this.longest = longest;
        this.end = end;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "corpkit-findings");
        thread.setDaemon(true);
        return thread;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSource(FindingSource source) {
        sources.add(new AskedSource(source));
    }

    void unbindSource(FindingSource source) {
        sources.removeIf(asked -> asked.source().equals(source));
    }

    /** Ends the threads. */
    @Deactivate
    public void close() {
        end.run();
    }

    @Override
    public List<Finding> all() {
        long until = System.nanoTime() + longest.toNanos();
        List<AskedSource> asked = List.copyOf(sources);
        asked.forEach(source -> source.ask(executor));
        List<Finding> found = new ArrayList<>();
        Map<AskedSource, AskedSource.Failed> silent = new LinkedHashMap<>();
        for (AskedSource source : asked) {
            try {
                found.addAll(source.answer(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (AskedSource.Failed failed) {
                LOG.debug("A source of findings failed", failed);
                silent.put(source, failed);
            }
        }
        List<Finding> known = List.copyOf(found);
        silent.forEach((source, failed) -> found.add(unknown(source, failed, known)));
        return found.stream().sorted(Finding.ORDER).toList();
    }

    /** What keeps several sources from answering is told by one finding, and by the others in a few words. */
    private static String reason(AskedSource.Failed failed, List<Finding> known) {
        String message = String.valueOf(failed.getMessage());
        return known.stream()
                .filter(finding -> message.startsWith(finding.cause()))
                .findFirst()
                .map(finding -> "see " + finding.kind() + ": " + finding.place() + ".")
                .orElse(message);
    }

    private Finding unknown(AskedSource source, AskedSource.Failed failed, List<Finding> known) {
        Instant since = source.failing(clock.instant());
        return new Finding(
                Urgency.WARNING,
                "unknown",
                source.source().about(),
                "What is wrong here could not be found out: " + reason(failed, known),
                "Mend the more urgent findings first; then look again.",
                since,
                1);
    }
}
