package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OutageLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done again and again for a suite: some of it on every node, some on one at a time. One step's failure stops no
 * other. Thread-safe.
 */
public final class Tending {

    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);
    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Duration LOG_PAUSE = Duration.ofMinutes(1);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final String node = UUID.randomUUID().toString();
    private final List<Step> everywhere = new ArrayList<>();
    private final List<Step> alone = new ArrayList<>();

    /** Of a suite; nothing to do yet. */
    public Tending(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    /** To be done on every node. Before the first {@link #tend}. */
    public Tending everywhere(String what, Runnable work) {
        everywhere.add(step(what, work));
        return this;
    }

    /** To be done on one node. Before the first {@link #tend}. */
    public Tending alone(String what, Runnable work) {
        alone.add(step(what, work));
        return this;
    }

    private Step step(String what, Runnable work) {
        return new Step(what, work, new Seldom(clock, LOG_PAUSE));
    }

    /** Does all of it, as far as no other node does. */
    public void tend() {
        everywhere.forEach(this::run);
        Optional<Lease> lease =
                store.inTransaction(tx -> tx.leases().acquire("tend:" + suiteId, node, clock.instant(), LENGTH));
        lease.ifPresent(held -> {
            try {
                alone.forEach(this::run);
            } finally {
                store.runOrLater(tx -> tx.leases().release(held));
            }
        });
    }

    private void run(Step step) {
        try {
            step.work.run();
        } catch (RuntimeException e) {
            if (step.logging.mayHappen()) {
                OutageLog.warn(LOG, e, "Could not {} suite={}; tried again", step.what, suiteId);
            }
        }
    }

    private record Step(String what, Runnable work, Seldom logging) {}
}
