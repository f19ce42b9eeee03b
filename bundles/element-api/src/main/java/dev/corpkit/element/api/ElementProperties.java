package dev.corpkit.element.api;

/** Names of service properties (contract row E5). */
public final class ElementProperties {

    /** Id of the app: on apps and instances. */
    public static final String APP_ID = "app.id";

    /** Title of the app: on apps. */
    public static final String APP_TITLE = "app.title";

    /** fullName: on instances, Types and Metas. */
    public static final String FULL_NAME = "element.fullName";

    /** fullName of the Type named in {@code e.json}: on instances. */
    public static final String TYPE = "element.type";

    /** Display title: on instances. */
    public static final String TITLE = "element.title";

    private ElementProperties() {}
}
