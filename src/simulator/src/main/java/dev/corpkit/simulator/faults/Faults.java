package dev.corpkit.simulator.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The faults in force; each counts the calls it matches. Where several strike, the first added wins. Thread-safe. */
public final class Faults {
    private final Clock clock;
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private static final class Armed {
        private final Fault fault;
        private Instant until;
        private int calls;
        private boolean struck;

        Armed(Fault fault, Instant until) {
            this.fault = fault;
            this.until = until;
        }

        synchronized boolean strikes(Instant now) {
            if (!now.isBefore(until) || !fault.strikes(++calls)) {
                return false;
            }
            if (!struck && fault.window() != null) {
                until = now.plus(fault.window());
            }
            struck = true;
            return true;
        }
    }

    public Faults(Clock clock) {
        this.clock = clock;
    }

    public void add(Fault fault) {
        armed.add(new Armed(fault, Instant.MAX));
    }

    /** In force for so long from now by the simulator's clock, struck or not. */
    public void add(Fault fault, Duration window) {
        armed.add(new Armed(fault, clock.instant().plus(window)));
    }

    public void clear() {
        armed.clear();
    }

    /** Puts an answer in place of the right one, for calls of this enterprise. */
    public void replace(ReplacedAnswer answer, String corpId) {
        add(answer.of(corpId));
    }

    /** Takes all replaced answers of this enterprise back. */
    public void takeBackAnswers(String corpId) {
        armed.removeIf(candidate -> candidate.fault.isReplacedAnswer(corpId));
    }

    /** Counts this call with every fault it matches and says which one strikes it. */
    public Optional<Fault> strike(String path, @Nullable String corpId, Map<String, String> parameters) {
        Optional<Fault> striking = Optional.empty();
        for (Armed candidate : armed) {
            if (candidate.fault.matches(path, corpId, parameters)
                    && candidate.strikes(clock.instant())
                    && striking.isEmpty()) {
                striking = Optional.of(candidate.fault);
            }
        }
        return striking;
    }
}
