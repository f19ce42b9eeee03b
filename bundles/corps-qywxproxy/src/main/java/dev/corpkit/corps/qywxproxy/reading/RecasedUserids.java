package dev.corpkit.corps.qywxproxy.reading;

import java.util.Map;
import java.util.TreeMap;

/** Takes userids of stored members that WeCom shows in another case than they are stored: the same persons, renamed. */
@FunctionalInterface
public interface RecasedUserids {

    /** @param newUserids the userids as WeCom shows them, by those that are stored; not empty */
    void found(Map<String, String> newUserids);

    /** Of a reading, as far as they are stored. */
    static void tell(RecasedUserids listener, ReadingNotes notes, Mirrored known) {
        Map<String, String> stored = new TreeMap<>(notes.recased());
        stored.keySet().removeIf(id -> !known.employs(id));
        if (!stored.isEmpty()) {
            listener.found(stored);
        }
    }
}
