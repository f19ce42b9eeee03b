package dev.corpkit.corps.testkit.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to a port of this machine, and can fall silent as a network does: nothing comes, nothing is closed. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile ServerSocket server;
    private final AtomicInteger silences = new AtomicInteger();

    /** Listens on a port of its own. */
    public Relay(int target) throws IOException {
        this.target = target;
        this.port = Programs.freePort();
        this.server = new ServerSocket();
        listen();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Takes connections, and passes them on; those from before it fell silent stay silent. */
    public void listen() throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = listening;
        run(() -> accept(listening));
    }

    /** Passes nothing on any more, and takes no connection. */
    public void fallSilent() throws IOException {
        silences.incrementAndGet();
        server.close();
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(client, there));
                int before = silences.get();
                run(() -> pass(client, there, before));
                run(() -> pass(there, client, before));
            }
        } catch (IOException closed) {
            // It fell silent, or ended.
        }
    }

    private void pass(Socket from, Socket to, int before) {
        byte[] some = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                if (silences.get() > before) {
                    Thread.currentThread().join();
                }
                out.write(some, 0, length);
            }
        } catch (IOException | InterruptedException ended) {
            // So does the other way.
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        fallSilent();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
