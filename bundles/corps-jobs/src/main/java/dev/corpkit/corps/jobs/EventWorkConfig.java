package dev.corpkit.corps.jobs;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.jobs}. */
@ObjectClassDefinition(
        name = "CorpKit event work",
        description = "How this node works on callbacks that were kept, and how it tries again.")
@interface EventWorkConfig {

    /** Turns at once. */
    @AttributeDefinition(
            name = "Parallel lanes",
            description = "How many enterprises' events are worked on at once.",
            min = "1")
    int parallelLanes() default 4;

    /** Whole syncs at once. */
    @AttributeDefinition(
            name = "Parallel syncs",
            description = "How many enterprises are read in full at once because their authorization changed.",
            min = "1")
    int parallelSyncs() default 2;

    /** Time between looks. */
    @AttributeDefinition(
            name = "Milliseconds between looks",
            description = "How often the database is asked for callbacks that are due.",
            min = "50")
    long pollMillis() default 500;

    /** Attempts before giving up. */
    @AttributeDefinition(
            name = "Attempts",
            description = "How often a callback is tried before it is given up. One that was given up stays, and can be"
                    + " replayed.",
            min = "1")
    int attempts() default 12;

    /** First pause. */
    @AttributeDefinition(
            name = "First pause in seconds",
            description = "Time between the first and the second attempt; each later pause is twice as long.",
            min = "1")
    long firstRetrySeconds() default 2;

    /** Longest pause. */
    @AttributeDefinition(
            name = "Longest pause in minutes",
            description = "No pause between attempts is longer.",
            min = "1")
    long longestRetryMinutes() default 10;

    /** Time between calls. */
    @AttributeDefinition(
            name = "Seconds between tendings",
            description =
                    "How often each auth element is called for what is due by now: newer permanent codes, erasures, old"
                            + " records.",
            min = "1")
    long tendSeconds() default 5;
}
