package dev.corpkit.corps.jobs;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.jobs}, as tools show it; {@link EventWorkSettings} reads it. */
@ObjectClassDefinition(
        name = "CorpKit event work",
        description = "How this node works on callbacks that were kept, and how it tries again.")
@interface EventWorkConfig {

    int PARALLEL_LANES = 4;
    int PARALLEL_SYNCS = 2;
    long POLL_MILLIS = 500;
    int ATTEMPTS = 12;
    long FIRST_RETRY_SECONDS = 2;
    long LONGEST_RETRY_MINUTES = 10;
    long TEND_SECONDS = 5;

    /** Turns at once. */
    @AttributeDefinition(
            name = "Parallel lanes",
            description = "How many enterprises' events are worked on at once.",
            min = "1")
    int parallelLanes() default PARALLEL_LANES;

    /** Whole syncs at once. */
    @AttributeDefinition(
            name = "Parallel syncs",
            description = "How many organizations are read in full at once on this node, because their authorization"
                    + " changed or by their schedule.",
            min = "1")
    int parallelSyncs() default PARALLEL_SYNCS;

    /** Time between looks. */
    @AttributeDefinition(
            name = "Milliseconds between looks",
            description = "How often the database is asked for callbacks that are due.",
            min = "50")
    long pollMillis() default POLL_MILLIS;

    /** Attempts before giving up. */
    @AttributeDefinition(
            name = "Attempts",
            description = "How often a callback is tried before it is given up. One that was given up stays, and can be"
                    + " replayed.",
            min = "1")
    int attempts() default ATTEMPTS;

    /** First pause. */
    @AttributeDefinition(
            name = "First pause in seconds",
            description = "Time between the first and the second attempt; each later pause is twice as long.",
            min = "1")
    long firstRetrySeconds() default FIRST_RETRY_SECONDS;

    /** Longest pause. */
    @AttributeDefinition(
            name = "Longest pause in minutes",
            description = "No pause between attempts is longer.",
            min = "1")
    long longestRetryMinutes() default LONGEST_RETRY_MINUTES;

    /** Time between calls. */
    @AttributeDefinition(
            name = "Seconds between tendings",
            description =
                    "How often each auth element is called for what is due by now: newer permanent codes, erasures, old"
                            + " records.",
            min = "1")
    long tendSeconds() default TEND_SECONDS;
}
