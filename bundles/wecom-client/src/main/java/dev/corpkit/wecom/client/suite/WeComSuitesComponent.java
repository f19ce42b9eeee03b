package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.WeComSuites;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers {@link WeComSuites}. */
@Component(service = WeComSuites.class)
public final class WeComSuitesComponent implements WeComSuites {

    private static final Logger LOG = LoggerFactory.getLogger(WeComSuitesComponent.class);

    private final Suites suites;
    private final Optional<ServiceRegistration<?>> health;

    /** Wires it. */
    @Activate
    public WeComSuitesComponent(BundleContext context, @Reference CorpStore store, @Reference Settings settings) {
        this.suites = Suites.atSystemTime(settings, store);
        this.health = health(context, suites);
    }

    /** Empty where the health check API, an optional import, is not installed: nobody could ask. */
    private static Optional<ServiceRegistration<?>> health(BundleContext context, Suites suites) {
        try {
            return Optional.of(SecretsHealthCheck.register(context, suites));
        } catch (NoClassDefFoundError e) {
            LOG.debug("No health check: its API is not installed");
            return Optional.empty();
        }
    }

    @Override
    public WeComSuite open(SuiteCredentials credentials) {
        return suites.open(credentials);
    }

    /** Takes the health check away and closes the connections. */
    @Deactivate
    public void close() {
        health.ifPresent(ServiceRegistration::unregister);
        suites.close();
    }
}
