package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That the newest configuration cannot be used, and the store that is open goes on with the one before. Thread-safe. */
final class UnusedConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedConfiguration.class);
    private static final String KIND = "configuration";
    private static final String PLACE = StoreConfiguration.PID + ".cfg: url";

    private final InstantSource clock;
    private Optional<Finding> finding = Optional.empty();

    UnusedConfiguration(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Finding> finding() {
        return finding;
    }

    /**
     * It cannot be used.
     *
     * @param why without a password and without parameters of a URL
     */
    synchronized void show(StoreException why, StoreSettings inUse) {
        Finding now = new Finding(
                Urgency.WARNING,
                KIND,
                PLACE,
                "The configuration cannot be used: " + why.what() + ". The store at " + inUse + " goes on.",
                why.remedy(),
                finding.map(Finding::since).orElseGet(clock::instant),
                1);
        if (!finding.equals(Optional.of(now))) {
            LOG.warn("{}: {} {}", now.place(), now.cause(), now.remedy());
        }
        finding = Optional.of(now);
    }

    /** It is used. */
    synchronized void end() {
        if (finding.isPresent()) {
            LOG.info("Mended: {}", PLACE);
        }
        finding = Optional.empty();
    }
}
