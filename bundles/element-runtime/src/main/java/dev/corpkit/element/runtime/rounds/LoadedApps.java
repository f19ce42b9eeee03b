package dev.corpkit.element.runtime.rounds;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.runtime.apps.AppDeclaration;
import dev.corpkit.element.runtime.apps.LiveApp;
import dev.corpkit.element.runtime.apps.LiveApps;
import dev.corpkit.element.runtime.instances.Attempts;
import dev.corpkit.element.runtime.instances.Instances;
import dev.corpkit.element.runtime.instances.Recipe;
import dev.corpkit.element.runtime.instances.Services;
import dev.corpkit.element.runtime.instances.Services.Offer;
import dev.corpkit.element.runtime.instances.Target;
import dev.corpkit.element.runtime.relation.References;
import dev.corpkit.element.runtime.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live apps with their instances, brought to what they should be. Used by one thread. */
final class LoadedApps {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedApps.class);

    private final LiveApps apps;
    private final Services services;
    private final Attempts attempts;
    private final Map<String, Loaded> loaded = new LinkedHashMap<>();
    private boolean closed;

    LoadedApps(LiveApps apps, Services services, Attempts attempts) {
        this.apps = apps;
        this.services = services;
        this.attempts = attempts;
    }

    /** First takes away what must go, then adds what is new; returns what could not be made. */
    List<ElementProblem> settle(List<WantedApp> wanted, Types types) {
        Map<String, WantedApp> byId = new LinkedHashMap<>();
        wanted.forEach(each -> byId.put(each.declaration().appId(), each));
        sweep(byId, types);
        wanted.forEach(this::declare);
        return make(wanted, types);
    }

    /** What the instances of an app that are in service were made from, by fullName. */
    Map<String, Recipe> recipes(String appId) {
        Loaded app = loaded.get(appId);
        return app == null ? Map.of() : app.instances.recipes();
    }

    /** Names of elements that lead nowhere, once all are settled. */
    List<ElementProblem> references(List<WantedApp> wanted) {
        List<ElementProblem> problems = new ArrayList<>();
        for (WantedApp each : wanted) {
            Loaded app = loaded.get(each.declaration().appId());
            if (app != null) {
                References references = new References(apps, app.app);
                app.instances
                        .recipes()
                        .forEach((fullName, recipe) -> Optional.ofNullable(
                                        each.targets().get(fullName))
                                .ifPresent(target -> problems.addAll(references.problems(target, recipe))));
            }
        }
        return problems;
    }

    /** Shows with each element what is wrong with it. */
    void tell(List<ElementProblem> problems) {
        loaded.forEach((appId, each) -> each.app.tell(problems.stream()
                .filter(problem -> problem.appId().equals(appId) && problem.fullName() != null)
                .collect(Collectors.groupingBy(problem -> Objects.requireNonNull(problem.fullName())))));
    }

    /** The same of all apps, by appId. */
    Map<String, Map<String, Recipe>> recipes() {
        return loaded.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().instances.recipes()));
    }

    private List<ElementProblem> make(List<WantedApp> wanted, Types types) {
        List<ElementProblem> problems = new ArrayList<>();
        for (WantedApp each : wanted) {
            for (Target target : each.targets().values()) {
                Loaded app = loaded.get(each.declaration().appId());
                if (closed || app == null) {
                    return List.of();
                }
                problems.addAll(app.instances.settle(target, types));
            }
        }
        return problems;
    }

    /** Takes all out of service for good; foreign code may call this while it is being called. */
    void close() {
        closed = true;
        for (Map.Entry<String, Loaded> each : List.copyOf(loaded.entrySet())) {
            each.getValue().instances.close();
            unload(each.getKey());
        }
    }

    /** Only at the end: who gets an app finds its elements, and its parents', settled as far as they can be. */
    void offerNew() {
        for (Loaded each : List.copyOf(loaded.values())) {
            if (!closed && each.offer == null) {
                Offer offer = services.offer(List.of(App.class), each.app, properties(each.app.declaration()));
                if (closed) {
                    offer.withdraw();
                } else {
                    each.offer = offer;
                }
            }
        }
    }

    private void sweep(Map<String, WantedApp> wanted, Types types) {
        for (Map.Entry<String, Loaded> each : List.copyOf(loaded.entrySet())) {
            WantedApp app = wanted.get(each.getKey());
            if (app == null) {
                each.getValue().instances.close();
                unload(each.getKey());
            } else {
                each.getValue().instances.sweep(app.targets(), types);
            }
        }
    }

    private void unload(String appId) {
        Loaded gone = loaded.remove(appId);
        if (gone != null) {
            apps.remove(appId);
            if (gone.offer != null) {
                gone.offer.withdraw();
            }
            LOG.info("Unloaded app={}", appId);
        }
    }

    private void declare(WantedApp wanted) {
        AppDeclaration declaration = wanted.declaration();
        Loaded known = loaded.get(declaration.appId());
        if (closed) {
            return;
        }
        if (known == null) {
            LiveApp app = apps.make(declaration);
            Loaded now = new Loaded(app, new Instances(app, services, attempts));
            now.instances.announce(wanted.targets().values());
            loaded.put(declaration.appId(), now);
            apps.add(app);
            LOG.info("Loaded app={} file={}", declaration.appId(), declaration.file());
            return;
        }
        known.instances.announce(wanted.targets().values());
        AppDeclaration before = known.app.declaration();
        known.app.declare(declaration);
        if (known.offer != null && !before.title().equals(declaration.title())) {
            known.offer.update(properties(declaration));
        }
    }

    private static Map<String, Object> properties(AppDeclaration app) {
        return Map.of(ElementProperties.APP_ID, app.appId(), ElementProperties.APP_TITLE, app.title());
    }

    private static final class Loaded {

        private final LiveApp app;
        private final Instances instances;
        private @Nullable Offer offer;

        Loaded(LiveApp app, Instances instances) {
            this.app = app;
            this.instances = instances;
        }
    }
}
