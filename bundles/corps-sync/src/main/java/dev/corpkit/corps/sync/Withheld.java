package dev.corpkit.corps.sync;

import org.jspecify.annotations.Nullable;

/** What to keep where WeCom withholds a field: absent, empty, or a name that equals the id (contract row C21). */
final class Withheld {

    private Withheld() {}

    /** The name to store: what WeCom says, else what is known, else the fallback. */
    static String name(String id, @Nullable String remote, @Nullable String known, String fallback) {
        if (isName(id, remote)) {
            return remote;
        }
        return isName(id, known) ? known : fallback;
    }

    /** The text to store: what WeCom says, else what is known, else nothing. */
    static String text(@Nullable String remote, @Nullable String known) {
        if (remote != null && !remote.isBlank()) {
            return remote;
        }
        return known == null ? "" : known;
    }

    private static boolean isName(String id, @Nullable String name) {
        return name != null && !RemoteText.isBlank(name) && !name.equals(id);
    }
}
