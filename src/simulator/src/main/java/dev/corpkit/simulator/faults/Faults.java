package dev.corpkit.simulator.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The faults in force; each counts the calls it matches. Where several strike, the first added wins. Thread-safe. */
public final class Faults {
    private final Clock clock;
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private record Armed(Fault fault, Instant until, AtomicInteger calls) {}

    public Faults(Clock clock) {
        this.clock = clock;
    }

    public void add(Fault fault) {
        armed.add(new Armed(fault, Instant.MAX, new AtomicInteger()));
    }

    /** In force for so long by the simulator's clock: 45009 until its window has passed, for instance. */
    public void add(Fault fault, Duration window) {
        armed.add(new Armed(fault, clock.instant().plus(window), new AtomicInteger()));
    }

    public void clear() {
        armed.clear();
    }

    /** Counts this call with every fault it matches and says which one strikes it. */
    public Optional<Fault> strike(String path, @Nullable String corpId, Map<String, String> query) {
        Optional<Fault> striking = Optional.empty();
        for (Armed candidate : armed) {
            if (clock.instant().isBefore(candidate.until())
                    && candidate.fault().matches(path, corpId, query)
                    && candidate.fault().strikes(candidate.calls().incrementAndGet())
                    && striking.isEmpty()) {
                striking = Optional.of(candidate.fault());
            }
        }
        return striking;
    }
}
