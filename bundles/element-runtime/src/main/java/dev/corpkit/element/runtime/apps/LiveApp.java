package dev.corpkit.element.runtime.apps;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementSource;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.findings.NearNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * An app whose declaration and elements change under its users: one object for as long as there is an app of that id.
 * Readers take no lock and wait for nobody.
 */
public final class LiveApp implements App {

    private final LiveApps apps;
    private final ConcurrentMap<String, ElementState> elements = new ConcurrentSkipListMap<>();
    private volatile AppDeclaration declaration;

    LiveApp(LiveApps apps, AppDeclaration declaration) {
        this.apps = apps;
        this.declaration = declaration;
    }

    public AppDeclaration declaration() {
        return declaration;
    }

    /** Takes what {@code app.json} says now. */
    public void declare(AppDeclaration now) {
        declaration = now;
    }

    /** Shows an element's new state. */
    public void show(ElementState state) {
        elements.put(state.status().fullName(), state);
    }

    /** Whether the element is shown in any state. */
    public boolean knows(String fullName) {
        return elements.containsKey(fullName);
    }

    /** The element of that name as the first app in the line that declares it has it, loaded or not. */
    public Optional<ElementState> declared(String fullName) {
        return apps.lineOf(this).stream()
                .map(each -> each.elements.get(fullName))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The elements of this app and those it inherits from. */
    public List<ElementState> visible() {
        return apps.lineOf(this).stream()
                .flatMap(each -> each.elements.values().stream())
                .toList();
    }

    /** Shows with each element what is wrong with it, by fullName. */
    public void tell(Map<String, List<ElementProblem>> problems) {
        elements.replaceAll((fullName, state) -> state.with(problems.getOrDefault(fullName, List.of())));
    }

    /** The element's instance leaves for good; the name stays this app's, so no parent answers to it meanwhile. */
    public void withdraw(String fullName) {
        elements.computeIfPresent(fullName, (name, state) -> new ElementState(withdrawn(state.status()), null));
    }

    private static ElementStatus withdrawn(ElementStatus status) {
        return new ElementStatus(
                status.appId(),
                status.fullName(),
                status.type(),
                status.title(),
                ElementStatus.State.FAILED,
                null,
                status.problems(),
                status.derivedFrom());
    }

    /** The element is declared no more. */
    public void forget(String fullName) {
        elements.remove(fullName);
    }

    /** The loaded instances that derive others, by fullName in its order. Derived ones are not asked: so there is no endless chain. */
    public Map<String, ElementSource> sources() {
        Map<String, ElementSource> sources = new LinkedHashMap<>();
        elements.forEach((fullName, state) -> {
            if (state.instance() instanceof ElementSource source
                    && state.status().derivedFrom() == null) {
                sources.put(fullName, source);
            }
        });
        return sources;
    }

    @Override
    public String getAppId() {
        return declaration.appId();
    }

    @Override
    public String getTitle() {
        return declaration.title();
    }

    @Override
    public String getVersion() {
        return declaration.version();
    }

    @Override
    public List<String> getExtends() {
        return declaration.parents();
    }

    @Override
    public Map<String, String> getSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        apps.lineOf(this).forEach(app -> app.declaration.settings().forEach(settings::putIfAbsent));
        return Collections.unmodifiableMap(settings);
    }

    /**
     * The first app in the line that declares the name decides, loaded or not: while an own element is broken, its parent's
     * of the same name, often another enterprise, must not answer in its stead.
     */
    @Override
    public Object getElement(String fullName) {
        for (LiveApp app : apps.lineOf(this)) {
            ElementState state = app.elements.get(fullName);
            if (state != null) {
                Object instance = state.instance();
                if (instance == null) {
                    throw notLoaded(state.status());
                }
                return instance;
            }
        }
        throw unknown(fullName);
    }

    @Override
    public <T> T getElement(String fullName, Class<T> type) {
        Object instance = getElement(fullName);
        if (!type.isInstance(instance)) {
            throw new ElementException("Element '" + fullName + "' of app " + getAppId() + " is a "
                    + instance.getClass().getName() + ", not a " + type.getName());
        }
        return type.cast(instance);
    }

    @Override
    public List<ElementStatus> getElements() {
        return elements.values().stream().map(ElementState::status).toList();
    }

    @Override
    public String toString() {
        return "App[" + getAppId() + "]";
    }

    private static ElementNotFoundException notLoaded(ElementStatus status) {
        String why = status.problems().stream().map(ElementProblem::message).collect(Collectors.joining("; "));
        return new ElementNotFoundException(
                "Element '" + status.fullName() + "' of app " + status.appId() + " " + stateOf(status)
                        + (why.isEmpty() ? "" : ": " + why),
                List.of());
    }

    private static String stateOf(ElementStatus status) {
        if (status.state() == ElementStatus.State.TEMPLATE) {
            return "is a template, from which other elements are derived";
        }
        return status.waitingFor() == null ? "is not loaded" : "waits for '" + status.waitingFor() + "'";
    }

    private ElementNotFoundException unknown(String fullName) {
        List<LiveApp> line = apps.lineOf(this);
        List<String> loaded = line.stream()
                .flatMap(app -> app.elements.values().stream())
                .filter(state -> state.instance() != null)
                .map(state -> state.status().fullName())
                .toList();
        List<String> near = NearNames.of(fullName, loaded);
        String parents = line.size() == 1
                ? ""
                : " or its parents "
                        + line.stream().skip(1).map(LiveApp::getAppId).collect(Collectors.joining(", "));
        return new ElementNotFoundException(
                "No element '" + fullName + "' in app " + getAppId() + parents + NearNames.hint(near), near);
    }
}
