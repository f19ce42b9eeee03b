package dev.corpkit.corps.sync.takeback;

import static dev.corpkit.corps.api.SyncItem.Fate.SKIPPED;

import dev.corpkit.corps.api.SyncItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads the parts of one object back, each only where it still is as the run left it, and notes which are not. */
final class Reverting {

    private final List<String> kept = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** The part as it is to be. */
    <T extends @Nullable Object> T back(String part, T before, T after, T now) {
        if (Objects.equals(before, after) || Objects.equals(before, now)) {
            return now;
        }
        if (Objects.equals(after, now)) {
            return before;
        }
        keep(part);
        return now;
    }

    /** A part stays as it is. */
    void keep(String part) {
        kept.add(part);
    }

    /** Something else that is not as before, a sentence without its end. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** What to tell of the object, if anything. */
    Optional<SyncItem> item(String kind, String id) {
        List<String> reasons = new ArrayList<>(notes);
        if (!kept.isEmpty()) {
            reasons.add("Changed since that run, so this stays as it is: " + String.join(", ", kept));
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new SyncItem(SKIPPED, kind, id, String.join(". ", reasons)));
    }
}
