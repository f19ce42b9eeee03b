package dev.corpkit.findings.register;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.Findings;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all sources that are here. Thread-safe. */
@Component
public final class FindingRegister implements Findings {

    private static final Logger LOG = LoggerFactory.getLogger(FindingRegister.class);

    private final InstantSource clock;
    private final List<FindingSource> sources = new CopyOnWriteArrayList<>();

    /** At the system's time. */
    @Activate
    public FindingRegister() {
        this(InstantSource.system());
    }

    FindingRegister(InstantSource clock) {
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSource(FindingSource source) {
        sources.add(source);
    }

    void unbindSource(FindingSource source) {
        sources.remove(source);
    }

    @Override
    public List<Finding> all() {
        return sources.stream().flatMap(this::ask).sorted(Finding.ORDER).toList();
    }

    private Stream<Finding> ask(FindingSource source) {
        try {
            return source.findings().stream();
        } catch (RuntimeException failed) {
            LOG.debug("A source of findings failed", failed);
            String name = source.getClass().getSimpleName();
            return Stream.of(new Finding(
                    Urgency.WARNING,
                    "unknown",
                    name,
                    "What is wrong here could not be found out: " + failed.getMessage(),
                    "Mend the more urgent findings first; then look again.",
                    clock.instant(),
                    1));
        }
    }
}
