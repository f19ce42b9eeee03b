package dev.corpkit.corps.sync;

import java.util.Collection;

/** Ids in a sentence: the first few, and how many more. What comes from upstream must not make a report endless. */
final class IdList {

    private static final int SHOWN = 10;

    private IdList() {}

    static String of(Collection<String> ids) {
        String shown = String.join(", ", ids.stream().sorted().limit(SHOWN).toList());
        return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more";
    }
}
