package dev.corpkit.felix.early;

import dev.corpkit.felix.http.HttpWatch;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts what must not miss the start of others: hence no component, and a start level of its own (config.properties). */
public final class EarlyActivator implements BundleActivator {

    private @Nullable FrameworkWords words;
    private @Nullable HttpWatch http;
    private @Nullable FrameworkStop stop;

    @Override
    public void start(BundleContext context) {
        words = new FrameworkWords(context);
        http = new HttpWatch(context);
        stop = new FrameworkStop(context);
    }

    @Override
    public void stop(BundleContext context) {
        if (stop != null) {
            stop.close();
        }
        if (http != null) {
            http.close();
        }
        if (words != null) {
            words.close();
        }
    }
}
