package dev.corpkit.corps.sync.refused;

import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds whose rows the database refuses, by trying ever smaller parts. Any part of the changes can be written without the
 * rest, as rows of the store do not refer to each other.
 *
 * @param attempt writes some changes and undoes it; tells what was refused, if anything
 * @param most from more than so many on the search is given up
 */
public record RefusalSearch(Function<List<ObjectChange>, Optional<StoreException>> attempt, int most) {

    /** Those found: none if all can be written together, more than {@code most} if there may be others. */
    public Refused in(List<ObjectChange> changes) {
        Map<ObjectName, String> reasons = new TreeMap<>();
        Deque<List<ObjectChange>> parts = new ArrayDeque<>();
        parts.push(changes);
        while (!parts.isEmpty() && reasons.size() <= most) {
            List<ObjectChange> part = parts.pop();
            attempt.apply(part).ifPresent(refusal -> {
                if (part.size() == 1) {
                    reasons.put(ObjectName.of(part.get(0)), String.valueOf(refusal.getMessage()));
                } else {
                    int half = part.size() / 2;
                    parts.push(part.subList(half, part.size()));
                    parts.push(part.subList(0, half));
                }
            });
        }
        return new Refused(reasons);
    }
}
