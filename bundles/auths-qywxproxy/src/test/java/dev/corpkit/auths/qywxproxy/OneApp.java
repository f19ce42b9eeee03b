package dev.corpkit.auths.qywxproxy;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus;
import java.util.List;
import java.util.Map;

/** The app {@code demo}, in which elements are declared but not found. */
record OneApp() implements App {

    /** The element {@code auths.MyAuth} with this {@code authConfig}. */
    static ElementDefinition definition(Map<String, ?> authConfig) {
        return new ElementDefinition(
                new OneApp(),
                "auths.MyAuth",
                "auths.loginTypes.QywxProxyType",
                "My login",
                "1.0.0",
                Map.of("authConfig", authConfig));
    }

    @Override
    public String getAppId() {
        return "demo";
    }

    @Override
    public String getTitle() {
        return "demo";
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
    public Object getElement(String fullName) {
        throw new ElementNotFoundException(fullName, List.of());
    }

    @Override
    public <T> T getElement(String fullName, Class<T> type) {
        throw new ElementNotFoundException(fullName, List.of());
    }

    @Override
    public List<ElementStatus> getElements() {
        return List.of();
    }
}
