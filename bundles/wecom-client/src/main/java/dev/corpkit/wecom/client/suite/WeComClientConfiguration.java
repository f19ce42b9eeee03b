package dev.corpkit.wecom.client.suite;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.wecom.client}, as tools show it; {@link Settings} reads it. */
@ObjectClassDefinition(name = "CorpKit WeCom client", description = "How this node talks to WeCom.")
@interface WeComClientConfiguration {

    @AttributeDefinition(
            name = "Base URL",
            description = "Where WeCom's API is. Plain http is taken for this machine only (the simulator).")
    String baseUrl() default Settings.BASE_URL;

    @AttributeDefinition(
            name = "Connect timeout",
            description = "Milliseconds until a connection must stand.",
            min = "1")
    long connectTimeoutMillis() default Settings.CONNECT_MILLIS;

    @AttributeDefinition(
            name = "Read timeout",
            description =
                    "Milliseconds that WeCom may be silent within an answer; a whole call may last six times as long.",
            min = "1")
    long readTimeoutMillis() default Settings.READ_MILLIS;

    @AttributeDefinition(
            name = "Parallel calls",
            description =
                    "How many calls of one enterprise to one API may be under way at once. WeCom answers 45033 above a"
                            + " number it does not publish; 4 is safe.",
            min = "1")
    int maxParallelCalls() default Settings.PARALLEL_CALLS;
}
