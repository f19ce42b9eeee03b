package dev.corpkit.element.runtime.osgi;

import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.rounds.ElementRuntime;
import dev.corpkit.element.runtime.rounds.RoundThread;
import dev.corpkit.element.runtime.scan.AppsRoots;
import dev.corpkit.element.runtime.types.TypeTable;
import dev.corpkit.element.runtime.variables.Surroundings;
import dev.corpkit.findings.FindingSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the runtime together. The services {@code Apps}, {@code App} and the instances are registered by hand: {@code Apps}
 * after the first look, so whoever gets it finds the apps that are there.
 */
@Component(
        service = {},
        immediate = true) // offers services of its own making, so nobody's reference would start it
public final class ElementRuntimeComponent {

    private static final Logger LOG = LoggerFactory.getLogger(ElementRuntimeComponent.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final RoundThread rounds;
    private final BundleTracker<Bundle> data;
    private final ServiceTracker<ElementType, CodeServices.Held<ElementType>> types;
    private final ServiceTracker<ElementMeta, CodeServices.Held<ElementMeta>> metas;
    private final Optional<ServiceRegistration<?>> healthCheck;
    private final ServiceRegistration<FindingSource> findings;

    /** Starts looking. */
    @Activate
    public ElementRuntimeComponent(BundleContext context, @Reference ElementRuntimeSettings settings) {
        this(context, settings, newThread());
    }

    ElementRuntimeComponent(BundleContext context, ElementRuntimeSettings settings, ScheduledExecutorService executor) {
        TypeTable table = new TypeTable();
        Clock clock = Clock.systemUTC();
        ElementRuntime runtime = new ElementRuntime(
                new AppsRoots(settings.folders(), new FileCache(clock)),
                table,
                new Surroundings(name -> variable(context, settings.env(), name), settings.named()),
                new FrameworkServices(context),
                clock);
        rounds = new RoundThread(runtime, executor, LONGEST_WAIT);
        data = new BundleTracker<>(context, MetaBundles.STATES, new MetaBundles(table, rounds::lookSoon));
        CodeServices<ElementType> typeCode = new CodeServices<>(context, table, table::putType, rounds);
        CodeServices<ElementMeta> metaCode = new CodeServices<>(context, table, table::putMeta, rounds);
        types = new ServiceTracker<>(context, ElementType.class, typeCode);
        metas = new ServiceTracker<>(context, ElementMeta.class, metaCode);
        data.open();
        metas.open();
        types.open();
        healthCheck = healthCheck(context, runtime.apps());
        findings = context.registerService(FindingSource.class, runtime.findings(), null);
        rounds.start(settings.pause(), () -> {
            metaCode.askAgain();
            typeCode.askAgain();
        });
    }

    /** Takes every instance out of service, then lets go of the Types. */
    @Deactivate
    public void close() {
        findings.unregister();
        healthCheck.ifPresent(ServiceRegistration::unregister);
        rounds.close();
        types.close();
        metas.close();
        data.close();
    }

    /** Empty where the health check API, an optional import, is not installed: nobody could ask. */
    private static Optional<ServiceRegistration<?>> healthCheck(BundleContext context, Apps apps) {
        try {
            return Optional.of(ElementsHealthCheck.register(context, apps));
        } catch (NoClassDefFoundError e) {
            LOG.debug("No health check: its API is not installed");
            return Optional.empty();
        }
    }

    private static @Nullable String variable(BundleContext context, boolean env, String name) {
        String property = context.getProperty(name);
        return property == null && env ? System.getenv(name) : property;
    }

    private static ScheduledExecutorService newThread() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "corpkit-elements");
            thread.setDaemon(true);
            return thread;
        });
    }
}
