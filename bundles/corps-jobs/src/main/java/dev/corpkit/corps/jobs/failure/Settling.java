package dev.corpkit.corps.jobs.failure;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import java.time.Clock;
import java.time.Instant;

/** Turns verdicts into rows. Thread-safe. */
public final class Settling {

    /** About a minute with the default pauses: longer than elements need to come up after their auth element. */
    private static final int A_LITTLE = 5;

    private static final int TWICE_AGAIN = 3;

    private final Clock clock;
    private final Patience patience;

    /** With so much patience. */
    public Settling(Clock clock, Patience patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * When the next attempt is, should it come to that.
     *
     * @param tried how often the oldest of those that are tried together was tried before
     */
    public Instant nextTry(int tried) {
        return clock.instant().plus(patience.after(tried + 1));
    }

    /** The row after an attempt. */
    public CallbackRow after(CallbackRow row, Verdict verdict, Instant nextTry) {
        int attempts = row.attempts() + 1;
        State state = state(verdict.next(), attempts);
        return row.with(state, attempts, state == State.WAITING ? nextTry : row.dueAt(), verdict.problem());
    }

    private State state(Verdict.Next next, int attempts) {
        return switch (next) {
            case DONE -> State.DONE;
            case GIVEN_UP -> State.FAILED;
            case AGAIN -> attempts < patience.attempts() ? State.WAITING : State.FAILED;
            case AGAIN_A_LITTLE -> afterFew(A_LITTLE, attempts);
            case AGAIN_TWICE -> afterFew(TWICE_AGAIN, attempts);
        };
    }

    private State afterFew(int few, int attempts) {
        return attempts < Math.min(few, patience.attempts()) ? State.WAITING : State.DONE;
    }
}
