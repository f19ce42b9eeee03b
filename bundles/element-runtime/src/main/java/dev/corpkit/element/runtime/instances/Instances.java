package dev.corpkit.element.runtime.instances;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.apps.ElementState;
import dev.corpkit.element.runtime.apps.LiveApp;
import dev.corpkit.element.runtime.instances.Services.Offer;
import dev.corpkit.element.runtime.problems.ProblemList;
import dev.corpkit.element.runtime.types.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live instances of one app (contract rows E5, E8, E10). An instance goes into service in this order: others find it in
 * the app, it is offered as a service, its predecessor is withdrawn and closed, it is told. So there is no moment without
 * one. Used by one thread; holds no lock while it calls others.
 */
public final class Instances {

    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);

    private final LiveApp app;
    private final Services services;
    private final Attempts attempts;
    private final Maker maker = new Maker();
    private final Map<String, Live> live = new LinkedHashMap<>();
    private boolean closed;

    public Instances(LiveApp app, Services services, Attempts attempts) {
        this.app = app;
        this.services = services;
        this.attempts = attempts;
    }

    /** Takes those out of service that should be no more, or whose Type is gone with nothing to take its place. */
    public void sweep(Map<String, Target> targets, Types types) {
        for (String fullName : List.copyOf(live.keySet())) {
            Target target = targets.get(fullName);
            if (target == null) {
                app.forget(fullName);
                unload(fullName);
            } else if (target.template() || (target.recipe() == null && isOrphan(fullName, types))) {
                show(target, null, List.of());
                unload(fullName);
            }
        }
        Set<String> declared = targets.keySet();
        app.getElements().stream()
                .map(ElementStatus::fullName)
                .filter(fullName -> !declared.contains(fullName))
                .forEach(this::forget);
    }

    /** Shows those not seen before as still to be made: from now on no parent answers to their names. */
    public void announce(Collection<Target> targets) {
        for (Target target : targets) {
            if (!app.knows(target.fullName())) {
                show(target, null, List.of());
            }
        }
    }

    /** Brings one element to what it should be; returns what is wrong with it. */
    public List<ElementProblem> settle(Target target, Types types) {
        Recipe recipe = target.recipe();
        Live before = live.get(target.fullName());
        boolean same =
                recipe != null && before != null && before.instance.recipe().makesTheSameAs(recipe);
        if (recipe == null || same) {
            attempts.forget(app.getAppId(), target.fullName());
            if (same) {
                live.put(target.fullName(), before.of(recipe));
            }
            show(target, before, List.of());
            return target.problems();
        }
        List<ElementProblem> refused = attempts.failedBefore(app.getAppId(), target.fullName(), recipe)
                .orElseGet(() -> make(target, recipe, before));
        if (!refused.isEmpty()) {
            if (before != null && isOrphan(target.fullName(), types)) {
                show(target, null, refused);
                unload(target.fullName());
            } else {
                show(target, live.get(target.fullName()), refused);
            }
        }
        return all(target, refused);
    }

    private static List<ElementProblem> all(Target target, List<ElementProblem> refused) {
        return Stream.concat(target.problems().stream(), refused.stream()).toList();
    }

    /** What the instances in service were made from, by fullName. */
    public Map<String, Recipe> recipes() {
        return live.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().instance.recipe()));
    }

    /** Takes all out of service for good; foreign code may call this while it is being called. */
    public void close() {
        closed = true;
        List.copyOf(live.keySet()).forEach(fullName -> {
            app.withdraw(fullName);
            unload(fullName);
        });
    }

    private List<ElementProblem> make(Target target, Recipe recipe, @Nullable Live before) {
        ProblemList problemList = new ProblemList(app.getAppId(), target.fullName());
        Optional<Instance> made = maker.make(app, target, recipe, problemList);
        made.ifPresent(instance -> putIntoService(target, instance, before, problemList));
        if (problemList.isEmpty()) {
            attempts.succeeded(app.getAppId(), target.fullName());
        } else {
            attempts.failed(app.getAppId(), target.fullName(), recipe, problemList.problems());
        }
        if (closed) {
            close();
        }
        return problemList.problems();
    }

    private void putIntoService(Target target, Instance instance, @Nullable Live before, ProblemList problemList) {
        app.show(loaded(target, instance, target.problems()));
        Offer offer;
        try {
            offer = services.offer(instance.interfaces(), instance.service(), properties(target.fullName(), instance));
        } catch (RuntimeException e) {
            problemList.add(
                    target.eFile(),
                    "type",
                    "an instance that can be a service",
                    "a failure: " + Failure.of(e),
                    Maker.FAULT);
            show(target, before, problemList.problems());
            maker.close(instance.service());
            return;
        }
        live.put(target.fullName(), new Live(instance, offer));
        if (before != null) {
            before.offer.withdraw();
            maker.close(before.instance.service());
        }
        LOG.info(
                "{} app={} element={} type={}",
                before == null ? "Loaded" : "Swapped",
                app.getAppId(),
                target.fullName(),
                instance.recipe().type());
        maker.opened(instance.service());
    }

    private void unload(String fullName) {
        Live gone = live.remove(fullName);
        gone.offer.withdraw();
        maker.close(gone.instance.service());
        LOG.info("Unloaded app={} element={}", app.getAppId(), fullName);
    }

    private void forget(String fullName) {
        app.forget(fullName);
        attempts.forget(app.getAppId(), fullName);
    }

    /** Whether the live instance was made by a Type that is gone, or that stood on something that is. */
    private boolean isOrphan(String fullName, Types types) {
        return !types.hold(live.get(fullName).instance.recipe().lineage());
    }

    /** {@code refused} is what else is wrong than the files say. */
    private void show(Target target, @Nullable Live kept, List<ElementProblem> refused) {
        List<ElementProblem> problems = all(target, refused);
        if (kept != null) {
            app.show(loaded(target, kept.instance, problems));
            return;
        }
        String waitingFor = target.recipe() != null && refused.isEmpty() ? target.type() : target.waitingFor();
        State state = waitingFor == null ? State.FAILED : State.WAITING;
        app.show(new ElementState(
                new ElementStatus(
                        app.getAppId(),
                        target.fullName(),
                        target.type(),
                        target.title(),
                        target.template() ? State.TEMPLATE : state,
                        waitingFor,
                        problems,
                        target.derivedFrom()),
                null));
    }

    private ElementState loaded(Target target, Instance instance, List<ElementProblem> problems) {
        Recipe recipe = instance.recipe();
        return new ElementState(
                new ElementStatus(
                        app.getAppId(),
                        target.fullName(),
                        recipe.type(),
                        recipe.title(),
                        State.LOADED,
                        null,
                        problems,
                        target.derivedFrom()),
                instance.service());
    }

    private Map<String, Object> properties(String fullName, Instance instance) {
        return Map.of(
                ElementProperties.APP_ID, app.getAppId(),
                ElementProperties.FULL_NAME, fullName,
                ElementProperties.TYPE, instance.recipe().type(),
                ElementProperties.TITLE, instance.recipe().title());
    }

    private record Live(Instance instance, Offer offer) {

        /** The same instance, standing on what its Type stands on now. */
        Live of(Recipe recipe) {
            return new Live(new Instance(instance.service(), instance.interfaces(), recipe), offer);
        }
    }
}
