package dev.corpkit.corps.testkit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Ids in order: {@code prefix1}, {@code prefix2} and so on. Thread-safe. */
public final class SequentialIds implements Supplier<String> {

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    /** Begins with 1. */
    public SequentialIds(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String get() {
        return prefix + last.incrementAndGet();
    }

    /** How many were given. */
    public long given() {
        return last.get();
    }
}
