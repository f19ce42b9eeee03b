package dev.corpkit.element.runtime.osgi;

import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.runtime.rounds.RoundThread;
import dev.corpkit.element.runtime.types.TypeCode;
import dev.corpkit.element.runtime.types.TypeTable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the services that are the code of Metas or of Types. When one leaves, its instances are out of service before it
 * is let go: its component is taken apart right after.
 *
 * @param <S> {@code ElementMeta} or {@code ElementType}
 */
final class CodeServices<S> implements ServiceTrackerCustomizer<S, S> {

    private static final Logger LOG = LoggerFactory.getLogger(CodeServices.class);

    private final BundleContext context;
    private final TypeTable table;
    private final Consumer<TypeCode<S>> put;
    private final RoundThread rounds;

    CodeServices(BundleContext context, TypeTable table, Consumer<TypeCode<S>> put, RoundThread rounds) {
        this.context = context;
        this.table = table;
        this.put = put;
        this.rounds = rounds;
    }

    @Override
    public @Nullable S addingService(ServiceReference<S> reference) {
        S service = context.getService(reference);
        if (service != null) {
            take(reference, service);
        }
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<S> reference, S service) {
        take(reference, service);
    }

    @Override
    public void removedService(ServiceReference<S> reference, S service) {
        table.removeService(id(reference));
        rounds.lookNow();
        context.ungetService(reference);
    }

    private void take(ServiceReference<S> reference, S service) {
        Object name = reference.getProperty(ElementProperties.FULL_NAME);
        if (name instanceof String fullName && !fullName.isBlank()) {
            int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer rank ? rank : 0;
            put.accept(new TypeCode<>(
                    fullName,
                    service,
                    ranking,
                    id(reference),
                    reference.getBundle().getBundleId()));
        } else {
            LOG.warn(
                    "Service property {} is missing or no text: {} of bundle {} cannot be used",
                    ElementProperties.FULL_NAME,
                    service.getClass().getName(),
                    reference.getBundle().getSymbolicName());
            table.removeService(id(reference));
        }
        rounds.lookSoon();
    }

    private static long id(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }
}
