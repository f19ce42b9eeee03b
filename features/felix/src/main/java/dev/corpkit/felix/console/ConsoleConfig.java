package dev.corpkit.felix.console;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.felix.console}, as tools show it; {@link ConsoleSettings} reads it. */
@ObjectClassDefinition(
        name = "CorpKit console",
        description = "Shell commands from another terminal of this machine: corpkit shell 'corps:list'")
@interface ConsoleConfig {

    @AttributeDefinition(name = "Enabled", description = "Whether there is such a console.")
    boolean enabled() default true;

    @AttributeDefinition(
            name = "Socket",
            description =
                    "The socket's file, in a folder that only CorpKit's account may enter (made so where it is missing)."
                            + " Empty: console/socket in the data folder. The system allows about 100 characters.")
    String socket() default "";
}
