package dev.corpkit.corps.jobs.retention;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.jobs.retention}, as tools show it; {@link Ages} reads it. */
@ObjectClassDefinition(
        name = "CorpKit retention",
        description = "How long what happened to organizations is kept. One node deletes what is older, once an hour."
                + " 0 keeps it for ever.")
@interface RetentionConfig {

    int HISTORY_DAYS = 400;
    int RUN_DAYS = 400;
    int PLAN_DAYS = 30;

    /** Age of history. */
    @AttributeDefinition(
            name = "Days of history",
            description = "Days for which changes of members, departments and roles are kept. The organization as of an"
                    + " earlier moment cannot be told, nor can an earlier run be taken back.",
            min = "0")
    int historyDays() default HISTORY_DAYS;

    /** Age of runs. */
    @AttributeDefinition(
            name = "Days of runs",
            description = "Days for which the reports of runs are kept. Those that later runs still need stay.",
            min = "0")
    int runDays() default RUN_DAYS;

    /** Age of plans. */
    @AttributeDefinition(
            name = "Days of plans",
            description =
                    "Days for which plans are kept, whatever has become of them. Held removals are no plans and stay.",
            min = "0")
    int planDays() default PLAN_DAYS;
}
