package dev.corpkit.corps.testkit;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An app whose elements a test puts in by hand. Thread-safe. */
public final class FakeApp implements App {

    private final String appId;
    private final Map<String, Object> elements = new ConcurrentHashMap<>();
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final Map<String, String> settings = new ConcurrentHashMap<>();

    /** Without elements. */
    public FakeApp(String appId) {
        this.appId = appId;
    }

    /** With an element. */
    public FakeApp with(String fullName, Object element) {
        elements.put(fullName, element);
        return this;
    }

    /** With an element that has no files of its own. */
    public FakeApp withDerived(String fullName, String template, Object element) {
        templates.put(fullName, template);
        return with(fullName, element);
    }

    /** With a setting, from now on. */
    public FakeApp withSetting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Takes one away. */
    public void without(String fullName) {
        elements.remove(fullName);
    }

    @Override
    public String getAppId() {
        return appId;
    }

    @Override
    public String getTitle() {
        return appId;
    }

    @Override
    public String getVersion() {
        return "1.0.0";
    }

    @Override
    public List<String> getExtends() {
        return List.of();
    }

    @Override
    public Map<String, String> getSettings() {
        return Map.copyOf(settings);
    }

    @Override
    public Object getElement(String fullName) {
        Object element = elements.get(fullName);
        if (element == null) {
            throw new ElementNotFoundException("No " + fullName + " in app " + appId, List.of());
        }
        return element;
    }

    @Override
    public <T> T getElement(String fullName, Class<T> type) {
        Object element = getElement(fullName);
        if (!type.isInstance(element)) {
            throw new ElementException(fullName + " is no " + type.getSimpleName());
        }
        return type.cast(element);
    }

    /** All of them are loaded. */
    @Override
    public List<ElementStatus> getElements() {
        return elements.keySet().stream()
                .sorted()
                .map(name -> new ElementStatus(
                        appId, name, "a.Type", name, State.LOADED, null, List.of(), templates.get(name)))
                .toList();
    }
}
