package dev.corpkit.felix.http;

import ch.qos.logback.classic.LoggerContext;
import dev.corpkit.felix.http.SilentDoor.Door;
import dev.corpkit.findings.FindingSource;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.LoggerFactory;

/** Listens to Jetty from before it starts, and tells where HTTP is not answered. */
public final class HttpWatch implements AutoCloseable {

    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";

    /** What the operators' door says of itself. */
    private static final String MARK = "dev.corpkit.door";

    private final SilentDoor door = new SilentDoor(InstantSource.system());
    private final JettyWords words;
    private final ServiceTracker<Object, Object> answering;

    /** Watches until it is closed; the framework takes the source of findings back with the bundle. */
    public HttpWatch(BundleContext context) {
        words = new JettyWords(door, new OperatorsAddress(context), () -> isStopping(context));
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            words.start();
            logback.addTurboFilter(words);
        }
        context.registerService(FindingSource.class, door, null);
        answering = new Answering(context);
        answering.open();
    }

    private static boolean isStopping(BundleContext context) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.STOPPING;
    }

    @Override
    public void close() {
        answering.close();
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
            door.answers(door(reference));
            return reference;
        }

        @Override
        public void removedService(ServiceReference<Object> reference, Object same) {
            Door left = door(reference);
            boolean served = Stream.ofNullable(getServiceReferences())
                    .flatMap(Arrays::stream)
                    .anyMatch(other -> door(other) == left);
            if (!served) {
                door.gone(left);
            }
        }

        private static Door door(ServiceReference<Object> reference) {
            return HttpFile.OPERATORS.equals(reference.getProperty(MARK)) ? Door.OPERATORS : Door.CALLBACKS;
        }
    }
}
