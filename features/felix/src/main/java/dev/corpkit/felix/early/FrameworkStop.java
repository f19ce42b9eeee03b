package dev.corpkit.felix.early;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the framework when the process is told to end. The launcher would do so from its first moment on, and fall over each bundle
 * that it was about to install (config.properties); before this bundle starts there is nothing to stop.
 */
final class FrameworkStop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkStop.class);

    private final Framework framework;
    private final Thread hook = new Thread(this::stop, "corpkit-stop");

    FrameworkStop(BundleContext context) {
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(Framework.class);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        try {
            framework.stop();
            framework.waitForStop(0);
        } catch (BundleException failed) {
            LOG.warn("The framework did not stop in order", failed);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    /** The framework stops, or goes on without this bundle. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOG.debug("The process ends already");
        }
    }
}
