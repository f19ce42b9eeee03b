package dev.corpkit.element.runtime.apps;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.problems.ProblemOrder;
import dev.corpkit.findings.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The loaded apps. Readers take no lock and wait for nobody. */
public final class LiveApps implements Apps {

    private final ConcurrentMap<String, LiveApp> apps = new ConcurrentSkipListMap<>();
    private volatile List<ElementProblem> problems = List.of();

    /** An app nobody finds yet. */
    public LiveApp make(AppDeclaration declaration) {
        return new LiveApp(this, declaration);
    }

    /** From now on others find the app. */
    public void add(LiveApp app) {
        apps.put(app.getAppId(), app);
    }

    /** The app is there no more. */
    public void remove(String appId) {
        apps.remove(appId);
    }

    /** The live apps, by id. */
    public Collection<LiveApp> live() {
        return List.copyOf(apps.values());
    }

    /** Shows what is wrong now. */
    public void show(Collection<ElementProblem> now) {
        problems = now.stream().sorted(ProblemOrder.ORDER).distinct().toList();
    }

    @Override
    public List<App> getApps() {
        return List.copyOf(apps.values());
    }

    @Override
    public App getApp(String appId) {
        App app = apps.get(appId);
        if (app == null) {
            List<String> known = List.copyOf(apps.keySet());
            throw new ElementNotFoundException(
                    "No app '" + appId + "' is loaded; loaded are: "
                            + (known.isEmpty() ? "none" : String.join(", ", known)),
                    NearNames.of(appId, known));
        }
        return app;
    }

    @Override
    public List<ElementProblem> getProblems() {
        return problems;
    }

    /** The app and those it inherits from, in the order they are asked (contract row E4). */
    List<LiveApp> lineOf(LiveApp app) {
        return Inheritance.line(
                app,
                each -> each.getExtends().stream()
                        .map(apps::get)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
