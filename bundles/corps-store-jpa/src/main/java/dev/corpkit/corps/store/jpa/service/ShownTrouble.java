package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.findings.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers {@link StoreTrouble} while there is some, and logs each new one once. Thread-safe. */
final class ShownTrouble implements StoreTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(ShownTrouble.class);

    /** Before anything can be wrong. */
    private static final Trouble OPENING = new Trouble("", "The store is being opened", "Look again in a moment.");

    private final BundleContext context;
    private final InstantSource clock;
    private @Nullable Trouble trouble = OPENING;
    private Instant since;
    private @Nullable ServiceRegistration<StoreTrouble> registration;

    /** Says that the store is being opened. */
    ShownTrouble(BundleContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
        this.since = clock.instant();
        this.registration = context.registerService(StoreTrouble.class, this, null);
    }

    @Override
    public synchronized String message() {
        return trouble == null ? "The store works again; look once more" : trouble.message();
    }

    @Override
    public synchronized boolean isOpening() {
        return OPENING.equals(trouble);
    }

    /** The same, thrown for whoever asks the store. */
    synchronized StoreException failure() {
        return trouble == null
                ? new StoreException(message())
                : StoreException.outage(trouble.cause(), trouble.remedy(), null);
    }

    /** Empty while there is none. */
    synchronized Optional<Finding> finding() {
        return Optional.ofNullable(trouble)
                .filter(each -> !each.equals(OPENING))
                .map(each -> each.finding(since));
    }

    synchronized boolean isShown() {
        return trouble != null;
    }

    /** Shows it in place of the one before. */
    void show(Trouble shown) {
        show(shown, LOG::error);
    }

    /** Shows it, and logs it less urgently: it mostly mends itself. */
    void showWaiting(Trouble shown) {
        show(shown, LOG::warn);
    }

    private synchronized void show(Trouble shown, Consumer<String> log) {
        if (!shown.equals(trouble)) {
            log.accept(shown.message());
        }
        if (trouble == null || trouble.equals(OPENING)) {
            since = clock.instant();
        }
        trouble = shown;
        if (registration == null) {
            registration = context.registerService(StoreTrouble.class, this, null);
        }
    }

    /** There is none any more; does nothing where there was none. */
    synchronized void end() {
        if (trouble != null && !trouble.equals(OPENING)) {
            LOG.info(
                    "The store works; it did not for seconds={}",
                    Duration.between(since, clock.instant()).toSeconds());
        }
        withdraw();
    }

    /** Nobody looks after the store any more. */
    synchronized void withdraw() {
        trouble = null;
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }
}
