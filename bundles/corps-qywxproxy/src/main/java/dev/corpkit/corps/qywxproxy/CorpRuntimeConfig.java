package dev.corpkit.corps.qywxproxy;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.qywxproxy}, as tools show it; {@link CorpRuntimeSettings} reads it. */
@ObjectClassDefinition(
        name = "CorpKit WeCom organizations",
        description = "How much is done at once. What an organization does is in its own business file.")
@interface CorpRuntimeConfig {

    int PARALLEL_RUNS = 2;
    int PARALLEL_CALLS = 8;
    int ALARM_ENTERPRISES = 5;
    double ALARM_PERCENT = 5;
    int ALARM_MIN_ACTIVE = 20;

    /** Threads for first syncs. */
    @AttributeDefinition(
            name = "Parallel first syncs",
            description = "How many organizations may begin their first sync by themselves at once.",
            min = "1")
    int parallelRuns() default PARALLEL_RUNS;

    /** Threads for calls. */
    @AttributeDefinition(
            name = "Parallel calls",
            description = "How many calls to WeCom all readings together make at once. WeCom allows about five for one"
                    + " enterprise and API.",
            min = "1")
    int parallelCalls() default PARALLEL_CALLS;

    /** See {@link dev.corpkit.corps.sync.ProviderLimits}. */
    @AttributeDefinition(
            name = "Alarm: enterprises",
            description =
                    "From so many enterprises on that lose many members within the same hour, their removals are held"
                            + " as one alarm, for then the fault is likely ours and not theirs. 0 turns it off.",
            min = "0")
    int lossAlarmEnterprises() default ALARM_ENTERPRISES;

    /** What many is. */
    @AttributeDefinition(
            name = "Alarm: percent",
            description = "Many is more than this percentage of an enterprise's active members, 0 to 100.",
            min = "0",
            max = "100")
    double lossAlarmPercent() default ALARM_PERCENT;

    /** In which enterprises. */
    @AttributeDefinition(
            name = "Alarm: smallest enterprise",
            description = "Enterprises with fewer active members do not count for the alarm.",
            min = "0")
    int lossAlarmMinActive() default ALARM_MIN_ACTIVE;
}
