package dev.corpkit.element.runtime.rounds;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.element.runtime.apps.AppDeclaration;
import dev.corpkit.element.runtime.apps.LiveApp;
import dev.corpkit.element.runtime.apps.LiveApps;
import dev.corpkit.element.runtime.instances.Attempts;
import dev.corpkit.element.runtime.instances.Instances;
import dev.corpkit.element.runtime.instances.Services;
import dev.corpkit.element.runtime.instances.Services.Offer;
import dev.corpkit.element.runtime.instances.Target;
import dev.corpkit.element.runtime.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        wanted.stream().takeWhile(each -> !closed).forEach(each -> declare(each.declaration()));
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

    private void sweep(Map<String, WantedApp> wanted, Types types) {
        for (Map.Entry<String, Loaded> each : List.copyOf(loaded.entrySet())) {
            WantedApp app = wanted.get(each.getKey());
            Map<String, Target> targets = app == null ? Map.of() : app.targets();
            each.getValue().instances.sweep(targets, types);
            if (app == null) {
                unload(each.getKey());
            }
        }
    }

    private void unload(String appId) {
        Loaded gone = loaded.remove(appId);
        if (gone != null) {
            apps.remove(appId);
            gone.offer.withdraw();
            LOG.info("Unloaded app={}", appId);
        }
    }

    private void declare(AppDeclaration declaration) {
        Loaded known = loaded.get(declaration.appId());
        if (known == null) {
            LiveApp app = apps.add(declaration);
            Offer offer = services.offer(List.of(App.class), app, properties(declaration));
            loaded.put(declaration.appId(), new Loaded(app, offer, new Instances(app, services, attempts)));
            LOG.info("Loaded app={} file={}", declaration.appId(), declaration.file());
            return;
        }
        AppDeclaration before = known.app.declaration();
        known.app.declare(declaration);
        if (!before.title().equals(declaration.title())) {
            known.offer.update(properties(declaration));
        }
    }

    private static Map<String, Object> properties(AppDeclaration app) {
        return Map.of(ElementProperties.APP_ID, app.appId(), ElementProperties.APP_TITLE, app.title());
    }

    private record Loaded(LiveApp app, Offer offer, Instances instances) {}
}
