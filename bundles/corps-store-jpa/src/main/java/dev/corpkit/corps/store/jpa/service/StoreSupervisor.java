package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.LostRuns;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.Setting;
import dev.corpkit.corps.store.jpa.service.WantedStore.Configuration;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
    private static final String[] SERVICES = {
        CorpStore.class.getName(), TaskDatabase.class.getName(), EnterpriseRecords.class.getName()
    };

    private final BundleContext context;
    private final ShownTrouble trouble;
    private final UnusedConfiguration unused;
    private final KeyRotation rotation;
    private final RememberedStore remembered;
    private final WantedStore wanted;
    private final Duration betweenChecks;
    private final WriteProbe probe;
    private final AtomicBoolean checkAsked = new AtomicBoolean();
    private final LiveStore live;
    private final Drivers drivers;
    private final StoreThread thread = new StoreThread();

    private @Nullable OpenStore open;
    private @Nullable ServiceRegistration<?> registration;

    /** Begins to look for drivers. */
    StoreSupervisor(
            BundleContext context,
            ShownTrouble trouble,
            UnusedConfiguration unused,
            KeyRotation rotation,
            RememberedStore remembered,
            Pace pace) {
        this.context = context;
        this.trouble = trouble;
        this.unused = unused;
        this.rotation = rotation;
        this.remembered = remembered;
        this.wanted = new WantedStore(trouble, unused, remembered);
        this.betweenChecks = pace.betweenChecks();
        this.probe = new WriteProbe(pace.longestAnswer());
        this.live = new LiveStore(trouble, this::suspect);
        this.drivers = new Drivers(context, this::look);
    }

    /**
     * Opens what a configuration leads to. What is open is closed only once the other is.
     *
     * @param read the configuration
     * @param written as it is written
     */
    void configure(StoreSettings read, Map<String, ?> written) {
        thread.execute(() -> {
            wanted.take(new Configuration(read, written));
            tick();
        });
    }

    /** {@link StoreThread#alone}. */
    <T> T alone(Supplier<T> work) {
        return thread.alone(work);
    }

    /** What is open; {@link #alone} only. */
    Optional<OpenStore> open() {
        return Optional.ofNullable(open);
    }

    /** What the newest configuration names, used or not; {@link #alone} only. */
    Optional<StoreSettings> named() {
        return wanted.named();
    }

    /** The driver that settings need, if it is here. */
    Optional<DataSourceFactory> driver(StoreSettings settings) {
        return drivers.of(settings.url().dialect().driverClass());
    }

    /** Closes what is open, until {@link #look} or {@link #begin}; {@link #alone} only. */
    void leave(Trouble why) {
        thread.cancelPlanned();
        trouble.showWaiting(why);
        close();
    }

    /**
     * Opens another kind of store than the one that was left; {@link #alone} only.
     *
     * @throws StoreException why it does not open, and what to do
     */
    void begin(StoreSettings moved, DataSourceFactory driver) {
        OpenStore now = OpenStore.open(moved, driver, remembered);
        wanted.begin(moved);
        use(now);
        trouble.end();
        look();
    }

    /** Unregisters and closes; waits for it up to a minute. */
    void stop() throws InterruptedException {
        drivers.close();
        thread.stop(() -> {
            wanted.nothing();
            thread.cancelPlanned();
            close();
        });
        probe.close();
    }

    private void suspect() {
        if (!trouble.isShown() && checkAsked.compareAndSet(false, true)) {
            look();
        }
    }

    /** Looks soon whether all is as it ought to be, and opens what was left. */
    void look() {
        thread.execute(this::tick);
    }

    private void tick() {
        checkAsked.set(false);
        thread.cancelPlanned();
        boolean well = false;
        try {
            well = step();
        } catch (RuntimeException | Error unforeseen) {
            LOG.error("The store could not be looked at; tried again", Failures.silent(unforeseen));
        } finally {
            StoreSettings settings = wanted.settings();
            if (settings != null) {
                thread.plan(this::tick, well ? betweenChecks : settings.retry());
            }
        }
    }

    /** Returns whether there is nothing to be tried again soon. */
    private boolean step() {
        StoreSettings settings = wanted.settings();
        if (settings == null) {
            return true;
        }
        if (open != null && !drivers.has(open.driver())) {
            close();
        }
        if (open != null) {
            boolean current = open.settings().equals(settings) || replace(settings);
            boolean works = works();
            if (works && rotation.step()) {
                look();
            }
            return works && current;
        }
        Optional<DataSourceFactory> driver = driver(settings);
        if (driver.isEmpty() && !drivers.leaveWithAll()) {
            trouble.showWaiting(Trouble.notOpen(settings, Drivers.missing(settings)));
        }
        return driver.isEmpty() || open(settings, driver.get());
    }

    private boolean open(StoreSettings settings, DataSourceFactory driver) {
        try {
            use(OpenStore.open(settings, driver, remembered));
            trouble.end();
            return true;
        } catch (StoreException why) {
            StoreSettings last = wanted.last();
            if (last == null || last.equals(settings) || Failures.setting(why) == Setting.NONE) {
                notOpen(settings, why);
            } else {
                unused.show(settings, why, last);
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

    private boolean replace(StoreSettings settings) {
        OpenStore before = open;
        try {
            use(OpenStore.open(settings, before.driver(), remembered));
            before.store().close();
            return true;
        } catch (StoreException why) {
            unused.show(settings, why, before.settings());
            return false;
        }
    }

    private void use(OpenStore now) {
        if (wanted.last() == null && now.settings().url().isOfOneProcess()) {
            now.store().run(LostRuns::endAll); // later what stands there may be of this process
        }
        open = now;
        wanted.opened(now.settings());
        rotation.use(now);
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
        return wanted.opened() == Dialect.H2 && Failures.isDead(failure);
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
        return open(wanted.settings(), dead.driver());
    }

    private void close() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        live.leave();
        rotation.leave();
        if (open != null) {
            open.store().close();
            open = null;
        }
    }
}
