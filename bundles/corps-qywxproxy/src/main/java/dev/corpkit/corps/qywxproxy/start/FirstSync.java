package dev.corpkit.corps.qywxproxy.start;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls {@code initCorp} by itself the first time the organization has a usable authorization, when it comes back after another
 * one had its place, and again until a run was complete (contract rows C2, A11). Waits longer after each failure.
 */
public final class FirstSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSync.class);
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final String name;
    private final Later later;
    private final BooleanSupplier authorized;
    private final BooleanSupplier finished;
    private final Runnable initCorp;
    private final BooleanSupplier stopping;
    private volatile boolean closed;

    /**
     * Of one organization.
     *
     * @param name for log lines
     * @param later runs an attempt after a delay
     * @param authorized whether there is a usable authorization; asks what is stored only
     * @param finished whether a run was complete already, and none is owed since
     * @param initCorp the sync
     */
    public FirstSync(
            String name, Later later, BooleanSupplier authorized, BooleanSupplier finished, Runnable initCorp) {
        this(name, later, authorized, finished, initCorp, FirstSync::isFrameworkStopping);
    }

    /** The same where something else tells whether the whole framework stops, so that a failure is none. */
    public FirstSync(
            String name,
            Later later,
            BooleanSupplier authorized,
            BooleanSupplier finished,
            Runnable initCorp,
            BooleanSupplier stopping) {
        this.name = name;
        this.later = later;
        this.authorized = authorized;
        this.finished = finished;
        this.initCorp = initCorp;
        this.stopping = stopping;
    }

    /** Outside OSGi nothing does. */
    private static boolean isFrameworkStopping() {
        Bundle own = FrameworkUtil.getBundle(FirstSync.class);
        BundleContext context = own == null ? null : own.getBundleContext();
        return context == null
                ? own != null
                : context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.STOPPING;
    }

    /** Begins; returns at once. */
    public void begin() {
        after(Duration.ZERO, SHORTEST);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void after(Duration delay, Duration next) {
        if (!closed) {
            later.run(() -> attempt(next), delay);
        }
    }

    private void attempt(Duration next) {
        if (closed) {
            return;
        }
        try {
            if (finished.getAsBoolean()) {
                return;
            }
            if (!authorized.getAsBoolean()) {
                after(SHORTEST, SHORTEST);
                return;
            }
            LOG.info("First sync starts by itself corp={}", name);
            initCorp.run();
            if (!finished.getAsBoolean()) {
                after(next, longer(next));
            }
        } catch (NotAuthorizedException | SyncFailedException failed) {
            // The engine has said why.
            LOG.info("First sync is tried again corp={} nextTryInS={}", name, next.toSeconds());
            after(next, longer(next));
        } catch (CorpException failed) {
            if (isEnding()) {
                return;
            }
            LOG.warn("First sync failed corp={} nextTryInS={} reason={}", name, next.toSeconds(), failed.getMessage());
            after(next, longer(next));
        } catch (RuntimeException | LinkageError failed) {
            if (isEnding()) {
                return;
            }
            LOG.error("First sync failed corp={} nextTryInS={}", name, next.toSeconds(), failed);
            after(next, longer(next));
        }
    }

    /** Then the store and others have left already: to be tried again at the next start. */
    private boolean isEnding() {
        boolean ending = closed || stopping.getAsBoolean();
        if (ending) {
            LOG.debug("First sync ends with its surroundings corp={}", name);
        }
        return ending;
    }

    /** Runs work after a delay; drops it where the system is stopping. */
    @FunctionalInterface
    public interface Later {

        /** Returns at once. */
        void run(Runnable work, Duration delay);
    }

    private static Duration longer(Duration delay) {
        Duration twice = delay.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }
}
