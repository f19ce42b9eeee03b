package dev.corpkit.simulator.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * WeCom's limits per enterprise and path, none at first: 45033 above so many calls at once, and 45009 for a whole window once
 * so many calls came within one (P90454). Calls without an enterprise are not limited. Thread-safe.
 */
public final class Limits {
    public static final int TOO_MANY_AT_ONCE = 45033;
    public static final int TOO_OFTEN = 45009;

    private final Clock clock;
    private final Map<Key, Use> uses = new HashMap<>();
    private final Map<String, Integer> parallel = new HashMap<>();
    private final Map<String, Rate> rates = new HashMap<>();

    private record Rate(int calls, Duration window) {}

    private record Key(String path, String corpId) {}

    private static final class Use {
        private int now;
        private int most;
        private int inWindow;
        private Instant windowEnds = Instant.MIN;
        private Instant blockedUntil = Instant.MIN;
    }

    public Limits(Clock clock) {
        this.clock = clock;
    }

    /** At most so many calls of the path at once. */
    public synchronized void parallel(String path, int most) {
        parallel.put(path, most);
    }

    /** At most so many within a window; the call above it and all others are refused until as long again has passed. */
    public synchronized void rate(String path, int calls, Duration window) {
        rates.put(path, new Rate(calls, window));
    }

    public synchronized void none() {
        parallel.clear();
        rates.clear();
    }

    /** The most calls that were let in at the same time. */
    public synchronized int mostAtOnce(String path, String corpId) {
        Use use = uses.get(new Key(path, corpId));
        return use == null ? 0 : use.most;
    }

    /** Lets a call in, which must {@link #leave}, or says with which errcode it is refused. */
    public synchronized Optional<Integer> enter(String path, @Nullable String corpId) {
        Use use = use(path, corpId);
        use.now++;
        if (corpId == null) {
            return Optional.empty();
        }
        if (use.now > parallel.getOrDefault(path, Integer.MAX_VALUE)) {
            return Optional.of(TOO_MANY_AT_ONCE);
        }
        use.most = Math.max(use.most, use.now);
        Rate rate = rates.get(path);
        return rate != null && tooOften(use, rate) ? Optional.of(TOO_OFTEN) : Optional.empty();
    }

    private boolean tooOften(Use use, Rate rate) {
        Instant now = clock.instant();
        if (now.isBefore(use.blockedUntil)) {
            return true;
        }
        if (!now.isBefore(use.windowEnds)) {
            use.inWindow = 0;
            use.windowEnds = now.plus(rate.window());
        }
        if (++use.inWindow <= rate.calls()) {
            return false;
        }
        use.blockedUntil = now.plus(rate.window());
        return true;
    }

    public synchronized void leave(String path, @Nullable String corpId) {
        use(path, corpId).now--;
    }

    private Use use(String path, @Nullable String corpId) {
        return uses.computeIfAbsent(new Key(path, corpId == null ? "" : corpId), key -> new Use());
    }
}
