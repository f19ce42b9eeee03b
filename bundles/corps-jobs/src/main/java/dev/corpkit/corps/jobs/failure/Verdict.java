package dev.corpkit.corps.jobs.failure;

import org.jspecify.annotations.Nullable;

/**
 * What came of working on a callback.
 *
 * @param next what is to become of it
 * @param problem a sentence without personal data; null where all is well
 */
public record Verdict(Next next, @Nullable String problem) {

    /** All is well. */
    public static final Verdict DONE = new Verdict(Next.DONE, null);

    /** What is to become of a callback. */
    public enum Next {
        /** It is settled. */
        DONE,
        /** It is tried again, at last given up. */
        AGAIN,
        /** It is tried again a few times and then settled: it may be for nobody here. */
        AGAIN_A_LITTLE,
        /** It is tried again twice and then settled: what was lacking may be lacking for good. */
        AGAIN_TWICE,
        /** It is given up. */
        GIVEN_UP
    }

    /** Whether the lane goes on to what comes later. */
    public boolean isSettled() {
        return next == Next.DONE || next == Next.GIVEN_UP;
    }
}
