package dev.corpkit.corps.api;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Who does something, and why. Methods that change an organization keep it with the run and the history: that of the calling
 * thread, where {@link #call} put it. Immutable; {@link #current()} is each thread's own.
 *
 * @param name who: a person's account, a scheduler; empty where nobody said
 * @param reason why, in the person's words, without personal data; empty where nobody said
 */
public record Actor(String name, String reason) {

    /** Nobody said who. */
    public static final Actor NOBODY = new Actor("", "");

    /** An organization that syncs by itself because it never was read (contract row C2). */
    public static final Actor FIRST_SYNC = named("first sync");

    /** WeCom told that something changed. */
    public static final Actor EVENT = named("event");

    /** A schedule under which an organization came due (contract row C22). */
    public static final Actor SCHEDULE = named("schedule");

    private static final ThreadLocal<Actor> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

    /** Refuses nulls. */
    public Actor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(reason);
    }

    /** Somebody who gives no reason. */
    public static Actor named(String name) {
        return new Actor(name, "");
    }

    /** For whom the calling thread works; {@link #NOBODY} where nobody said. */
    public static Actor current() {
        return CURRENT.get();
    }

    /** For whom the calling thread works; this one where nobody said. */
    public Actor unlessSaid() {
        return current().equals(NOBODY) ? this : current();
    }

    /** This one, for another reason. */
    public Actor because(String why) {
        return new Actor(name, why);
    }

    /** Does work for this one; what the work throws is thrown as it is. */
    public <T> T call(Supplier<T> work) {
        Actor before = current();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** {@link #call} for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** A thread of a pool keeps nothing. */
    private static void restore(Actor before) {
        if (before.equals(NOBODY)) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
