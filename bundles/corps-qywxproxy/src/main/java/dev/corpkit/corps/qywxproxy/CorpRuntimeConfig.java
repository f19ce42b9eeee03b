package dev.corpkit.corps.qywxproxy;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.qywxproxy}. */
@ObjectClassDefinition(
        name = "CorpKit WeCom organizations",
        description = "How much is done at once. What an organization does is in its own business file.")
@interface CorpRuntimeConfig {

    /** Threads for first syncs. */
    @AttributeDefinition(
            name = "Parallel first syncs",
            description = "How many organizations may begin their first sync by themselves at once.")
    int parallelRuns() default 2;

    /** Threads for calls. */
    @AttributeDefinition(
            name = "Parallel calls",
            description = "How many calls to WeCom all readings together make at once. WeCom allows about five for one"
                    + " enterprise and API.")
    int parallelCalls() default 8;
}
