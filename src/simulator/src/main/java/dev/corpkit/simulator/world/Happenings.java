package dev.corpkit.simulator.world;

import java.util.Optional;

/** Who is told of what happens in the world; told while it happens, in order for each enterprise, so it must be quick. */
public interface Happenings {
    Happenings IGNORED = new Happenings() {};

    /** An enterprise scanned a suite's QR code. */
    default void authorized(Authorization app, String authCode, Optional<String> state) {}

    /** Scope, grants or state of the app changed. */
    default void changed(Authorization app) {}

    default void cancelled(Authorization app) {}

    /** The permanent code was reset; the auth code gets the new one. */
    default void reset(Authorization app, String authCode) {}

    /** What an app sees may have changed: by the directory, its scope, its grants, its state. */
    default void moved(AppMoment before, AppMoment after) {}

    /** An export was submitted; says whether the app is told that it is done, which it then must be. */
    default boolean exported(Authorization app, String jobId, String jobType) {
        return false;
    }
}
