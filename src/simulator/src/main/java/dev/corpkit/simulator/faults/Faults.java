package dev.corpkit.simulator.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The faults in force; each counts the calls it matches. Where several strike, the first added wins. Thread-safe. */
public final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private record Armed(Fault fault, AtomicInteger calls) {}

    public void add(Fault fault) {
        armed.add(new Armed(fault, new AtomicInteger()));
    }

    public void clear() {
        armed.clear();
    }

    /** Counts this call with every fault it matches and says which one strikes it. */
    public Optional<Fault> strike(String path, @Nullable String corpId, Map<String, String> query) {
        Optional<Fault> striking = Optional.empty();
        for (Armed candidate : armed) {
            if (candidate.fault().matches(path, corpId, query)
                    && candidate.fault().strikes(candidate.calls().incrementAndGet())
                    && striking.isEmpty()) {
                striking = Optional.of(candidate.fault());
            }
        }
        return striking;
    }
}
