package dev.corpkit.auths.qywxproxy.connection;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Connection;

/**
 * Finds connections whose request has begun and whose header does not end: Jetty's idle timeout does not see one that sends a
 * byte now and then. For one thread.
 */
final class HeaderDeadline {

    private final long longest;
    private Map<Connection, Waiting> waiting = new HashMap<>();

    HeaderDeadline(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** A connection between two requests: how many there were, and how many bytes had come when that was seen first. */
    private record Waiting(long requests, long bytes, long since) {}

    /**
     * Looks at all connections on which no request is under way.
     *
     * @param now in nanoseconds
     * @param late gets those whose header is too late
     */
    void look(Set<Connection> idle, long now, Consumer<Connection> late) {
        Map<Connection, Waiting> still = new HashMap<>();
        Set<Connection> overdue = new HashSet<>();
        for (Connection each : idle) {
            Waiting state = state(each, now);
            still.put(each, state);
            if (now - state.since() > longest) {
                overdue.add(each);
            }
        }
        waiting = still;
        overdue.forEach(late);
    }

    private Waiting state(Connection connection, long now) {
        long requests = connection.getMessagesIn();
        Waiting before = waiting.get(connection);
        if (before == null || before.requests() != requests) {
            return new Waiting(requests, requests == 0 ? 0 : connection.getBytesIn(), now);
        }
        boolean silent = before.bytes() == connection.getBytesIn();
        return silent ? new Waiting(requests, before.bytes(), now) : before;
    }
}
