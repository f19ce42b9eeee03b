package dev.corpkit.auths.qywxproxy.settings;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the auth elements' callbacks, as tools show it; {@link Settings} reads it. */
@ObjectClassDefinition(
        name = "CorpKit WeCom authorizations",
        description = "Where WeCom's callbacks arrive, how long they are kept, and when data is erased.")
public @interface AuthsConfiguration {

    /** PID. */
    String PID = "dev.corpkit.auths.qywxproxy";

    /** Where callbacks arrive. */
    @AttributeDefinition(
            name = "Path",
            description =
                    "Where callbacks arrive: PATH/<suiteId> for the template, PATH/<suiteId>/<corpId> for an app with an"
                            + " address of its own.")
    String path() default Settings.PATH;

    /** Oldest event let in, in minutes. */
    @AttributeDefinition(
            name = "Oldest event",
            description =
                    "Minutes: an event that happened longer ago is refused, since it may be an old request sent again.",
            min = "1")
    long maxAgeMinutes() default Settings.MAX_AGE_MINUTES;

    /** From a cancellation to the erasure, in hours. */
    @AttributeDefinition(
            name = "Delay of erasure",
            description = "Hours from an enterprise's cancellation until its data is erased; 0 is at once.",
            min = "0")
    long eraseDelayHours() default Settings.ERASE_DELAY_HOURS;

    /** How long settled callbacks are kept, in days. */
    @AttributeDefinition(
            name = "Days of records",
            description = "Days for which callbacks that are done or given up are kept.",
            min = "1")
    long keepDays() default Settings.KEEP_DAYS;
}
