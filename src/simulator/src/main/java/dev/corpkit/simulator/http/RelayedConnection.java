package dev.corpkit.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.Executor;

/** One client's connection, passed on to the server; idle from an answer's last byte to the next request's first. */
final class RelayedConnection {
    private static final int PIECE = 16_384;

    private final Socket client;
    private final Socket server;
    private final Runnable closed;
    private long answeredAt = System.nanoTime();
    private boolean asked;
    private boolean forgotten;

    RelayedConnection(Socket client, Socket server, Runnable closed) {
        this.client = client;
        this.server = server;
        this.closed = closed;
    }

    void start(Executor threads) {
        threads.execute(() -> pass(client, server, true));
        threads.execute(() -> pass(server, client, false));
    }

    private void pass(Socket from, Socket to, boolean asking) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(piece); length >= 0 && mayPass(asking); length = in.read(piece)) {
                to.getOutputStream().write(piece, 0, length);
            }
        } catch (IOException hungUp) {
            // the other side is told by closing
        }
        close();
    }

    private synchronized boolean mayPass(boolean asking) {
        if (asking && forgotten) {
            return false;
        }
        asked = asking;
        answeredAt = System.nanoTime();
        return true;
    }

    /** How long it has been idle, in nanoseconds; 0 in the middle of a request. */
    synchronized long idleNanos() {
        return asked ? 0 : System.nanoTime() - answeredAt;
    }

    /** If idle, the next request is cut off, and the client is not told before. */
    synchronized void forget() {
        forgotten = !asked;
    }

    void close() {
        closeQuietly(client);
        closeQuietly(server);
        closed.run();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }
}
