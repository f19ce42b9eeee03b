package dev.corpkit.crash;

import java.time.Duration;
import java.util.Random;

/**
 * When a sync is killed.
 *
 * @param after what it must have said, {@link #BEGIN} where nothing
 * @param delay how long after
 */
record KillMoment(String after, Duration delay) {

    static final String BEGIN = "BEGIN";

    /** What a sync may be doing. */
    enum Aim {
        /** Mostly reading. */
        ANYTHING,
        /** From its first write to its end. */
        WRITING,
        /** Just before, in, or just after its commit. */
        COMMIT
    }

    private static final Duration AROUND_COMMIT = Duration.ofMillis(8);

    static KillMoment random(Aim aim, SyncPace pace, Random random) {
        return switch (aim) {
            case ANYTHING -> new KillMoment(BEGIN, within(pace.whole(), random));
            case WRITING -> new KillMoment(SyncProgram.APPLY, within(pace.writing(), random));
            case COMMIT -> new KillMoment(SyncProgram.COMMIT, within(AROUND_COMMIT, random));
        };
    }

    /** Its end where this is what it waits for, else the end of time. */
    long end(Said said) {
        return said.line().equals(after) ? said.nanos() + delay.toNanos() : Long.MAX_VALUE;
    }

    private static Duration within(Duration longest, Random random) {
        return Duration.ofNanos((long) (longest.toNanos() * random.nextDouble()));
    }
}
