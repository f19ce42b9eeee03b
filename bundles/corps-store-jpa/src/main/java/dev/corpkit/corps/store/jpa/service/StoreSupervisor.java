package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.LostRuns;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.Setting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the configured store open: opens it as soon as its JDBC driver is here and the database works, tries a write every few
 * seconds, gives up connections that fail, and opens a dead H2 database anew.
 */
final class StoreSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(StoreSupervisor.class);
    private static final String[] SERVICES = {CorpStore.class.getName(), TaskDatabase.class.getName()};

    private final BundleContext context;
    private final ShownTrouble trouble;
    private final UnusedConfiguration unused;
    private final RememberedStore remembered;
    private final Duration betweenChecks;
    private final WriteProbe probe;
    private final AtomicBoolean checkAsked = new AtomicBoolean();
    private final LiveStore live;
    private final Drivers drivers;

    /** All opening, closing and checking happens on its one thread. */
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, WriteProbe.named("corpkit-store"));

    private @Nullable StoreSettings wanted;
    private @Nullable OpenStore open;
    private @Nullable StoreSettings last;
    private @Nullable ServiceRegistration<?> registration;
    private @Nullable ScheduledFuture<?> next;

    /** Begins to look for drivers. */
    StoreSupervisor(
            BundleContext context,
            ShownTrouble trouble,
            UnusedConfiguration unused,
            RememberedStore remembered,
            Pace pace) {
        this.context = context;
        this.trouble = trouble;
        this.unused = unused;
        this.remembered = remembered;
        this.betweenChecks = pace.betweenChecks;
        this.worker.setRemoveOnCancelPolicy(true); // else what waits for its time would hold up stop()
        this.probe = new WriteProbe(pace.longestAnswer);
        this.live = new LiveStore(trouble, this::suspect);
        this.drivers = new Drivers(context, this::look);
    }

    /**
     * How closely a store that is open is looked after.
     *
     * @param betweenChecks time between tries of a write
     * @param longestAnswer time after which a database counts as silent
     */
    record Pace(Duration betweenChecks, Duration longestAnswer) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    /**
     * Opens what a configuration leads to. What is open is closed only once the other is.
     *
     * @param read the configuration
     * @param written as it is written
     */
    void configure(StoreSettings read, Map<String, ?> written) {
        worker.execute(() -> {
            choose(read, written);
            tick();
        });
    }

    private void choose(StoreSettings read, Map<String, ?> written) {
        try {
            wanted = StoreChoice.of(read, written, wanted, opened(), remembered);
            unused.end();
        } catch (StoreException why) {
            if (wanted == null) {
                trouble.show(Trouble.misconfigured(why));
            } else {
                unused.showUrl(why, last == null ? wanted : last);
            }
        }
    }

    /** Unregisters and closes; waits for it up to a minute. */
    void stop() throws InterruptedException {
        worker.execute(() -> {
            wanted = null;
            cancelNext();
            close();
        });
        drivers.close();
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("The store did not close within a minute");
        }
        probe.close();
    }

    private void suspect() {
        if (!trouble.isShown() && checkAsked.compareAndSet(false, true)) {
            look();
        }
    }

    private void look() {
        try {
            worker.execute(this::tick);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The store is closed already");
        }
    }

    private void tick() {
        checkAsked.set(false);
        cancelNext();
        boolean well = false;
        try {
            well = step();
        } catch (RuntimeException | Error unforeseen) {
            LOG.error("The store could not be looked at; tried again", Failures.silent(unforeseen));
        } finally {
            if (wanted != null) {
                Duration pause = well ? betweenChecks : wanted.retry();
                next = worker.schedule(this::tick, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    /** Returns whether there is nothing to be tried again soon. */
    private boolean step() {
        if (wanted == null) {
            return true;
        }
        if (open != null && !drivers.has(open.driver())) {
            close();
        }
        if (open != null) {
            boolean current = open.settings().equals(wanted) || replace(open.driver());
            return works() && current;
        }
        String driverClass = wanted.url().dialect().driverClass();
        Optional<DataSourceFactory> driver = drivers.of(driverClass);
        if (driver.isEmpty()) {
            StoreException waits = new StoreException(
                    "it waits for the JDBC driver " + driverClass, "Install and start the bundle of the driver.");
            trouble.showWaiting(Trouble.notOpen(wanted, waits));
        }
        return driver.isEmpty() || open(driver.get());
    }

    private boolean open(DataSourceFactory driver) {
        try {
            use(OpenStore.open(wanted, driver, remembered));
            unused.end();
            trouble.end();
            return true;
        } catch (StoreException why) {
            if (last == null || last.equals(wanted) || Failures.setting(why) == Setting.NONE) {
                notOpen(wanted, why);
            } else {
                unused.show(wanted, why, last);
                openLast(driver, last);
            }
            return false;
        }
    }

    /** What was open last goes on: the settings that are wanted by now are wrong. */
    private void openLast(DataSourceFactory driver, StoreSettings before) {
        try {
            use(OpenStore.open(before, driver, remembered));
            trouble.end();
        } catch (StoreException why) {
            notOpen(before, why);
        }
    }

    private void notOpen(StoreSettings settings, StoreException why) {
        trouble.show(Trouble.notOpen(settings, why));
        live.away(true);
    }

    private boolean replace(DataSourceFactory driver) {
        OpenStore before = open;
        try {
            use(OpenStore.open(wanted, driver, remembered));
            unused.end();
            before.store().close();
            return true;
        } catch (StoreException why) {
            unused.show(wanted, why, before.settings());
            return false;
        }
    }

    private void use(OpenStore now) {
        if (last == null && now.settings().url().isOfOneProcess()) {
            now.store().run(LostRuns::endAll); // later what stands there may be of this process
        }
        open = now;
        last = now.settings();
        remembered.write(now.settings().name());
        live.use(now.store(), now.settings().pool().connectionTimeout());
        LOG.info("Opened the store at {}", now.settings());
        if (registration == null) {
            registration = context.registerService(SERVICES, live, null);
        }
    }

    /**
     * Tries a write; where it fails once more over a new connection, and where no answer comes waits once more. An H2 that is dead
     * gives no new one.
     */
    private boolean works() {
        Optional<StoreException> failure = probe.failure(open);
        if (failure.isPresent() && !isDead(failure.get())) {
            open.store().evictConnections();
            if (probe.isSilent()) {
                trouble.show(Trouble.notWritable(open.settings(), failure.get()));
            }
            failure = probe.failure(open);
        }
        if (failure.isEmpty()) {
            live.away(false);
            trouble.end();
            return true;
        }
        boolean dead = isDead(failure.get());
        trouble.show(Trouble.notWritable(open.settings(), DatabaseFile.cause(open.settings(), failure.get())));
        live.away(dead || probe.isSilent() || Failures.isAway(failure.get()));
        return (dead || probe.isSilent()) && reopen();
    }

    private boolean isDead(StoreException failure) {
        return opened() == Dialect.H2 && Failures.isDead(failure);
    }

    /**
     * Only when its last connection is closed does H2 let a database go whose file it could not write; only then does work end
     * that waits for a server which fell silent.
     */
    private boolean reopen() {
        OpenStore dead = open;
        LOG.warn("Opening the store at {} anew", dead.settings());
        live.leave();
        open = null;
        dead.store().close();
        return open(dead.driver());
    }

    /** The kind of database that was open in this process; null before one was. */
    private @Nullable Dialect opened() {
        return last == null ? null : last.url().dialect();
    }

    private void close() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        live.leave();
        if (open != null) {
            open.store().close();
            open = null;
        }
    }
}
