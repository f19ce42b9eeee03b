package dev.corpkit.element.runtime.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the element runtime. */
@ObjectClassDefinition(
        name = "CorpKit element runtime",
        description = "Where apps are and how often to look for edits.")
public @interface ElementRuntimeConfig {

    /** Folders. */
    @AttributeDefinition(
            name = "Apps roots",
            description = "Folders that hold apps. A relative one starts at the folder the process was started in.")
    String[] appsRoots() default "apps";

    /** Milliseconds. */
    @AttributeDefinition(
            name = "Poll pause",
            description =
                    "Milliseconds between two looks at the files; an edit is seen within about this time. At least 100.")
    long pollMillis() default 1000;

    /** Whether. */
    @AttributeDefinition(
            name = "Environment variables",
            description = "Whether {{name}} in a business file may stand for an environment variable of this process.")
    boolean env() default true;
}
