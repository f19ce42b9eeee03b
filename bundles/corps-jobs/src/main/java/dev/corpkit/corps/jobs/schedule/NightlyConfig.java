package dev.corpkit.corps.jobs.schedule;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.jobs.schedule}, as tools show it; {@link ScheduleDefaults} reads it. */
@ObjectClassDefinition(
        name = "CorpKit schedule of full syncs",
        description =
                "When organizations are synced in full by themselves where neither their business file nor their app"
                        + " says it. The same on all nodes.")
@interface NightlyConfig {

    String SCHEDULE = "daily 02:00-05:00";

    /** Of all that say nothing else. */
    @AttributeDefinition(
            name = "Schedule",
            description =
                    "daily 02:00-05:00: once a day, spread over that time. every 6h: so many hours (1 to 24) after"
                            + " the last one. off: never.")
    String schedule() default SCHEDULE;

    /** Of windows. */
    @AttributeDefinition(
            name = "Time zone",
            description = "Whose local time daily schedules are written in: Asia/Shanghai. Empty is the machine's.")
    String zone() default "";
}
