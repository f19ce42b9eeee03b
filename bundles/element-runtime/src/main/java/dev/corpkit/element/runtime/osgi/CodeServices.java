package dev.corpkit.element.runtime.osgi;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.rounds.RoundThread;
import dev.corpkit.element.runtime.types.TypeCode;
import dev.corpkit.element.runtime.types.TypeTable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
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
final class CodeServices<S> implements ServiceTrackerCustomizer<S, CodeServices.Held<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(CodeServices.class);

    private final BundleContext context;
    private final TypeTable table;
    private final Consumer<TypeCode<S>> put;
    private final RoundThread rounds;
    private final Set<Held<S>> silent = ConcurrentHashMap.newKeySet();

    CodeServices(BundleContext context, TypeTable table, Consumer<TypeCode<S>> put, RoundThread rounds) {
        this.context = context;
        this.table = table;
        this.put = put;
        this.rounds = rounds;
    }

    @Override
    public Held<S> addingService(ServiceReference<S> reference) {
        Held<S> held = new Held<>(reference);
        ask(held);
        return held;
    }

    @Override
    public void modifiedService(ServiceReference<S> reference, Held<S> held) {
        S service = held.service;
        if (service != null) {
            take(reference, service);
        }
    }

    @Override
    public void removedService(ServiceReference<S> reference, Held<S> held) {
        S service;
        synchronized (held) {
            held.gone = true;
            service = held.service;
        }
        silent.remove(held);
        table.removeService(id(reference));
        rounds.lookNow();
        if (service != null) {
            context.ungetService(reference);
        }
    }

    /** Asks those services once more that gave no object: a component that could not be made may be made by now. */
    void askAgain() {
        silent.forEach(this::ask);
    }

    private void ask(Held<S> held) {
        S service = object(held.reference);
        synchronized (held) {
            if (!held.gone) {
                held.service = service;
                if (service == null) {
                    silent.add(held);
                    table.putWithoutCode(id(held.reference), problem(held.reference));
                } else {
                    silent.remove(held);
                    take(held.reference, service);
                }
                return;
            }
        }
        if (service != null) {
            context.ungetService(held.reference);
        }
    }

    private @Nullable S object(ServiceReference<S> reference) {
        try {
            return context.getService(reference);
        } catch (RuntimeException e) {
            LOG.debug("A service failed to give its object serviceId={}", id(reference), e);
            return null;
        }
    }

    private static ElementProblem problem(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        String name = bundle == null ? null : bundle.getSymbolicName();
        ProblemList problemList = new ProblemList(
                name == null ? "unknown bundle" : name,
                reference.getProperty(ElementProperties.FULL_NAME) instanceof String fullName ? fullName : null);
        problemList.add(
                "service " + id(reference),
                null,
                "a component that can be made",
                "none; its own log says why, and it is asked again",
                "Look what the log says of that bundle; a configuration or a service that it needs may be wrong.");
        return problemList.problems().get(0);
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

    /** A service and, as soon as it gives one, its object. */
    static final class Held<S> {

        private final ServiceReference<S> reference;
        private volatile @Nullable S service;
        private boolean gone;

        Held(ServiceReference<S> reference) {
            this.reference = reference;
        }
    }
}
