package dev.corpkit.corps.shell;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementProblem;
import java.util.ArrayList;
import java.util.List;

/** Apps and problems as a test says. */
public final class FakeApps implements Apps {

    public final List<ElementProblem> problems = new ArrayList<>();
    private final List<App> apps;

    public FakeApps(App... apps) {
        this.apps = List.of(apps);
    }

    @Override
    public List<App> getApps() {
        return apps;
    }

    @Override
    public App getApp(String appId) {
        return apps.stream()
                .filter(app -> app.getAppId().equals(appId))
                .findFirst()
                .orElseThrow(() -> new ElementNotFoundException("No app " + appId, List.of()));
    }

    @Override
    public List<ElementProblem> getProblems() {
        return problems;
    }
}
