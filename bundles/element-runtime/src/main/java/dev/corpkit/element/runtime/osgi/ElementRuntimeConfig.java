package dev.corpkit.element.runtime.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.element.runtime}, as tools show it; {@link ElementRuntimeSettings} reads it. */
@ObjectClassDefinition(
        name = "CorpKit element runtime",
        description = "Where apps are and how often to look for edits.")
@interface ElementRuntimeConfig {

    String APPS_ROOTS = "apps";
    long POLL_MILLIS = 1000;
    boolean ENV = true;

    /** Apps roots, as a list or separated by commas: a {@code .cfg} file knows no lists. */
    @AttributeDefinition(
            name = "Apps roots",
            description =
                    "Folders that hold apps, several separated by commas. A relative one starts where the process was started.")
    String[] appsRoots() default APPS_ROOTS;

    /** Pause between two looks, in milliseconds. */
    @AttributeDefinition(
            name = "Poll pause",
            description = "Milliseconds between two looks at the files; an edit is seen within about this time.",
            min = "100")
    long pollMillis() default POLL_MILLIS;

    /** Whether variables may come from the environment. */
    @AttributeDefinition(
            name = "Environment variables",
            description =
                    "Whether {{name}} in a business file may stand for an environment variable of this process: one"
                            + " that begins with CORPKIT_APP_ and the id of the app, or is in env.<appId>.")
    boolean env() default ENV;
}
