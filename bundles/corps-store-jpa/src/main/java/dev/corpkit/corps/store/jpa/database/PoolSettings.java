package dev.corpkit.corps.store.jpa.database;

import java.time.Duration;

/**
 * How many connections a node has, and how long its work waits for the database: the one place that says so.
 *
 * @param size connections at most, at least 2
 * @param connectionTimeout how long a transaction waits for a connection before it fails; at least 250 ms
 * @param lockTimeout how long a statement waits for a row that another transaction has before it fails; whole seconds
 */
public record PoolSettings(int size, Duration connectionTimeout, Duration lockTimeout) {

    /** Connections, unless told otherwise. */
    public static final int SIZE = 10;

    /** Wait for a connection, unless told otherwise. */
    public static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    /** Wait for a row, unless told otherwise. */
    public static final long LOCK_TIMEOUT_SECONDS = 60;

    /** The longest wait for a row: an answer of the database may take no longer than three minutes, see {@link StoreUrl}. */
    public static final long LONGEST_LOCK_TIMEOUT_SECONDS = 120;

    /** Unless told otherwise. */
    public static final PoolSettings DEFAULT = new PoolSettings(
            SIZE, Duration.ofMillis(CONNECTION_TIMEOUT_MILLIS), Duration.ofSeconds(LOCK_TIMEOUT_SECONDS));
}
