package dev.corpkit.felix.http;

import ch.qos.logback.classic.LoggerContext;
import dev.corpkit.findings.FindingSource;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.LoggerFactory;

/** Listens to Jetty from before it starts; hence no component, and a start level of its own (config.properties). */
public final class HttpActivator implements BundleActivator {

    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";

    private final SilentDoor door = new SilentDoor(InstantSource.system());
    private final JettyWords words = new JettyWords(door);
    private @Nullable ServiceTracker<Object, Object> answering;

    @Override
    public void start(BundleContext context) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            words.start();
            logback.addTurboFilter(words);
        }
        context.registerService(FindingSource.class, door, null);
        answering = new Answering(context);
        answering.open();
    }

    @Override
    public void stop(BundleContext context) {
        if (answering != null) {
            answering.close();
        }
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getTurboFilterList().remove(words);
        }
    }

    /** Jetty offers its service while it listens. */
    private final class Answering extends ServiceTracker<Object, Object> {

        Answering(BundleContext context) {
            super(context, RUNTIME, null);
        }

        @Override
        public Object addingService(ServiceReference<Object> reference) {
            door.answers();
            return reference;
        }
    }
}
