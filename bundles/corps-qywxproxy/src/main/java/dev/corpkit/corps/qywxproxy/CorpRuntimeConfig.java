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
    int MAX_DEPTS = 30_000;
    int MAX_DEPTH = 30;
    int MAX_MEMBERS = 500_000;
    int MAX_SCOPE_MEMBERS = 20_000;
    int MAX_TAGS = 3_000;
    int MAX_ROLE_MEMBERS = 2_000_000;
    int MAX_HELD = 200_000;

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

    /** Most departments of one enterprise; this and the next five are {@link dev.corpkit.corps.qywxproxy.settings.AnswerLimits}. */
    @AttributeDefinition(
            name = "Most departments",
            description = "Departments that one enterprise can have."
                    + " A run of which more would come ends as failed, and nothing changes.",
            min = "1")
    int maxDepts() default MAX_DEPTS;

    /** Most levels of departments of one enterprise. */
    @AttributeDefinition(
            name = "Deepest department",
            description = "Levels of departments that one enterprise can have.",
            min = "1")
    int maxDepth() default MAX_DEPTH;

    /** Most members of one enterprise. */
    @AttributeDefinition(name = "Most members", description = "Members that one enterprise can have.", min = "1")
    int maxMembers() default MAX_MEMBERS;

    /** Most members whom the visible scope alone shows; each costs a call. */
    @AttributeDefinition(
            name = "Most members of the scope",
            description = "Members whom the visible scope alone can show, each of whom costs a call.",
            min = "1")
    int maxScopeMembers() default MAX_SCOPE_MEMBERS;

    /** Most tags of one enterprise. */
    @AttributeDefinition(name = "Most tags", description = "Tags that one enterprise can have.", min = "1")
    int maxTags() default MAX_TAGS;

    /** Most members of all tags of one enterprise together. */
    @AttributeDefinition(
            name = "Most members of tags",
            description = "Members that all tags of one enterprise can have together.",
            min = "1")
    int maxRoleMembers() default MAX_ROLE_MEMBERS;

    /** Most removals that wait in one organization, of {@link dev.corpkit.corps.sync.ProviderLimits}. */
    @AttributeDefinition(
            name = "Most held removals",
            description = "Removals that can wait in one organization.",
            min = "1")
    int maxHeld() default MAX_HELD;
}
