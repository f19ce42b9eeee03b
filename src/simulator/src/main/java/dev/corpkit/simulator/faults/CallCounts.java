package dev.corpkit.simulator.faults;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How often each API path was called, in all and by each enterprise; calls struck by a fault included. Thread-safe. */
public final class CallCounts {
    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    private record Key(String path, String corpId) {}

    public void count(String path, @Nullable String corpId) {
        counts.computeIfAbsent(new Key(path, corpId == null ? "" : corpId), k -> new LongAdder())
                .increment();
    }

    /** Of all enterprises. */
    public long of(String path) {
        return byPath().getOrDefault(path, 0L);
    }

    public long of(String path, String corpId) {
        LongAdder count = counts.get(new Key(path, corpId));
        return count == null ? 0 : count.sum();
    }

    public SortedMap<String, Long> byPath() {
        SortedMap<String, Long> byPath = new TreeMap<>();
        counts.forEach((key, count) -> byPath.merge(key.path(), count.sum(), Long::sum));
        return byPath;
    }

    public void clear() {
        counts.clear();
    }
}
