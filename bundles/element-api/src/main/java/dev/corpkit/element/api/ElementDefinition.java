package dev.corpkit.element.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an instance is made from: its {@code e.json}, its business file with all variables replaced, and the app it belongs
 * to. Immutable. {@link #toString()} never shows the business file, which may hold secrets.
 */
public final class ElementDefinition {

    private final App app;
    private final String fullName;
    private final String type;
    private final String title;
    private final String version;
    private final Map<String, Object> config;

    /**
     * A definition.
     *
     * @param app the declaring app
     * @param fullName the element's name in it
     * @param type fullName of the Type as written in {@code e.json}
     * @param title display title
     * @param version version as written
     * @param config the business file's object: strings, numbers, booleans, null, lists and maps
     */
    public ElementDefinition(
            App app, String fullName, String type, String title, String version, Map<String, ?> config) {
        this.app = Objects.requireNonNull(app, "app");
        this.fullName = Objects.requireNonNull(fullName, "fullName");
        this.type = Objects.requireNonNull(type, "type");
        this.title = Objects.requireNonNull(title, "title");
        this.version = Objects.requireNonNull(version, "version");
        this.config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    }

    /** The app that declares the element; through it an instance finds other elements. */
    public App getApp() {
        return app;
    }

    /** The element's name in its app (contract row E2). */
    public String getFullName() {
        return fullName;
    }

    /** fullName of the Type named in {@code e.json}. */
    public String getType() {
        return type;
    }

    /** Display title of {@code e.json}. */
    public String getTitle() {
        return title;
    }

    /** Version of {@code e.json}. */
    public String getVersion() {
        return version;
    }

    /** The business file with variables replaced; unmodifiable. May hold secrets: never log it. */
    public Map<String, Object> getConfig() {
        return config;
    }

    /**
     * A text field of the business file that identifies something: an id, a name, a secret. {@link ConfigFields} tells of all
     * fields that are wrong, this of one.
     *
     * @param path field names from the top, {@code "authConfig", "suiteId"}
     * @return the text
     * @throws ElementConfigException if absent, blank, not a text, or a text with a blank at an end or a control character in
     *     it; names the field
     */
    public String requireText(String... path) {
        ConfigFields fields = new ConfigFields(this);
        String text = fields.text(path);
        fields.check();
        return text;
    }

    /**
     * A field of the business file.
     *
     * @param path field names from the top
     * @return the value, null if absent at any step
     */
    public @Nullable Object value(String... path) {
        Object value = config;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    @Override
    public String toString() {
        return "ElementDefinition[" + app.getAppId() + "/" + fullName + " of " + type + "]";
    }
}
