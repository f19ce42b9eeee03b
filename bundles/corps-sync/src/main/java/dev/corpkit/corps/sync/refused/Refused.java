package dev.corpkit.corps.sync.refused;

import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncItem.Fate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Objects whose changes the database refuses, each with its reason. A value without personal data.
 *
 * @param reasons what the database says, by object
 */
public record Refused(Map<ObjectName, String> reasons) {

    /** None. */
    public static final Refused NONE = new Refused(Map.of());

    /** A sorted copy. */
    public Refused {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Which. */
    public Set<ObjectName> names() {
        return reasons.keySet();
    }

    /** These and others. */
    public Refused and(Refused others) {
        Map<ObjectName, String> both = new TreeMap<>(reasons);
        both.putAll(others.reasons);
        return new Refused(both);
    }

    /** A sentence each. */
    public List<String> problems() {
        return reasons.entrySet().stream()
                .map(entry ->
                        "The database refuses the " + entry.getKey() + ", which was left out: " + entry.getValue())
                .toList();
    }

    /** As a report tells them one by one. */
    public List<SyncItem> items() {
        return reasons.entrySet().stream()
                .map(entry -> new SyncItem(
                        Fate.FAILED, entry.getKey().kindText(), entry.getKey().id(), entry.getValue()))
                .toList();
    }
}
