package dev.corpkit.wecom.client.suite;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers with golden answers over connections that it keeps, and closes idle ones when told, without saying so to anybody. */
final class ClosingServer implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private volatile String hangsUpOn = "";

    ClosingServer() {
        this(0);
    }

    ClosingServer(int port) {
        try {
            this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "closing-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** How often a path was handled. */
    int count(String path) {
        return (int) handled.stream().filter(path::equals).count();
    }

    int openConnections() {
        return connections.size();
    }

    /** Closes every connection, as an idle limit does; returns once that is done. */
    void closeIdle() {
        connections.forEach(ClosingServer::close);
    }

    /** The same by a reset. */
    void resetIdle() {
        connections.forEach(socket -> {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            close(socket);
        });
    }

    /** Says something that no request asked for, as proxies do before they close, and closes. */
    void timeOutIdle() throws IOException {
        for (Socket socket : connections) {
            write(socket.getOutputStream(), "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
            close(socket);
        }
    }

    /** Handles calls of a path, and closes instead of answering. */
    void hangUpOn(String path) {
        hangsUpOn = path;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = door.accept();
                connections.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            closeIdle();
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                String path = request(in);
                handled.add(path);
                if (path.equals(hangsUpOn)) {
                    return;
                }
                byte[] body = FakeWeCom.golden(path).getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n";
                write(socket.getOutputStream(), head + new String(body, StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            // The client left, or this side was told to close.
        } finally {
            connections.remove(socket);
            close(socket);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Reads one request whole; returns its path below {@code cgi-bin/}. */
    private static String request(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        if (in.readNBytes(length).length < length) {
            throw new EOFException();
        }
        return first.replaceFirst("^[A-Z]+ /cgi-bin/([a-z0-9_/]+).*$", "$1");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        closeIdle();
    }
}
