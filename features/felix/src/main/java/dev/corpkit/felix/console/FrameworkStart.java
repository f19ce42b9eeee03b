package dev.corpkit.felix.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** When all bundles have been started, and so every command is there. Thread-safe. */
final class FrameworkStart implements FrameworkListener, AutoCloseable {

    private final BundleContext context;
    private final Duration longest;
    private final CountDownLatch started = new CountDownLatch(1);

    /**
     * Watches from now on.
     *
     * @param longest how long anybody waits: a bundle that hangs in its start must not keep a person from looking
     */
    FrameworkStart(BundleContext context, Duration longest) {
        this.context = context;
        this.longest = longest;
        context.addFrameworkListener(this);
        if (context.getBundle(0).getState() != Bundle.STARTING) {
            started.countDown();
        }
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED) {
            started.countDown();
        }
    }

    /** Returns once they have, or after the longest time. */
    void await() {
        try {
            started.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.removeFrameworkListener(this);
        started.countDown();
    }
}
