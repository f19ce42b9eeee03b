package dev.corpkit.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the server, as a proxy does, and closes connections on which nothing has passed for a while since the last answer;
 * at first none. Thread-safe.
 */
public final class IdleRelay implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final long LOOK_MILLIS = 50;
    private static final long LAST_WORDS_SECONDS = 1;

    private final ServerSocket front;
    private final InetSocketAddress server;
    private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(IdleRelay::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(IdleRelay::daemon);
    private volatile long closeAfterNanos = Long.MAX_VALUE;

    /** On a port of 127.0.0.1, 0 for a free one, before the server at this address. */
    public IdleRelay(int port, URI server) {
        try {
            front = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1 port " + port + ": " + e.getMessage(), e);
        }
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        threads.execute(this::accept);
        timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "simulator-relay");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                relay(front.accept());
            } catch (IOException e) {
                // closed, or a client that is gone already
            }
        }
    }

    private void relay(Socket client) throws IOException {
        Socket behind = new Socket();
        try {
            behind.connect(server);
            behind.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            RelayedConnection.closeQuietly(client);
            throw e;
        }
        RelayedConnection[] self = new RelayedConnection[1];
        self[0] = new RelayedConnection(client, behind, () -> connections.remove(self[0]));
        connections.add(self[0]);
        self[0].start(threads);
    }

    private void look() {
        long limit = closeAfterNanos;
        connections.stream().filter(c -> c.idleNanos() >= limit).forEach(RelayedConnection::close);
    }

    /** From now on, also those that have been idle for so long already. */
    public void closeIdleAfter(Duration idle) {
        closeAfterNanos = idle.toNanos();
    }

    /** All that are idle right now. */
    public void closeIdle() {
        connections.stream().filter(c -> c.idleNanos() > 0).forEach(RelayedConnection::close);
    }

    /** Of all that are idle right now: the next request is cut off, and nothing told the client before. */
    public void forgetIdle() {
        connections.forEach(RelayedConnection::forget);
    }

    /** How many are open. */
    public int open() {
        return connections.size();
    }

    /** {@code http://127.0.0.1:port}. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + front.getLocalPort());
    }

    /** What the server, closed before, has said is passed on first. */
    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            // it is gone
        }
        timer.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                connections.forEach(RelayedConnection::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
