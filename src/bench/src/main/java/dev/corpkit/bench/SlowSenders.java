package dev.corpkit.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Requests that never end: each sends one byte a second, and one that is answered or closed is begun anew. */
final class SlowSenders implements AutoCloseable {

    private final InetSocketAddress door;
    private final ByteBuffer begin;
    private final ByteBuffer next;
    private final List<SocketChannel> open = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile int begunAnew;

    private SlowSenders(URI address, String begin, String next) {
        this.door = new InetSocketAddress(address.getHost(), address.getPort());
        this.begin = ByteBuffer.wrap(begin.getBytes(StandardCharsets.ISO_8859_1));
        this.next = ByteBuffer.wrap(next.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** So many callbacks whose bodies never end. */
    static SlowSenders bodies(URI address, int count) {
        return new SlowSenders(
                        address, head(address) + "Content-Length: 4000\r\nContent-Type: text/xml\r\n\r\n<xml>", "x")
                .start(count);
    }

    /** So many whose headers never end. */
    static SlowSenders headers(URI address, int count) {
        return new SlowSenders(address, head(address) + "X-Slow: ", "x").start(count);
    }

    private static String head(URI address) {
        return "POST " + address.getPath() + "?msg_signature=a&timestamp=1&nonce=b HTTP/1.1\r\nHost: corpkit\r\n";
    }

    private SlowSenders start(int count) {
        for (int i = 0; i < count; i++) {
            open.add(connect());
        }
        thread.scheduleAtFixedRate(this::sendOn, 1, Duration.ofSeconds(1).toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    /** How many the door closed or answered. */
    int begunAnew() {
        return begunAnew;
    }

    private void sendOn() {
        for (int i = 0; i < open.size(); i++) {
            if (!isHeld(open.get(i))) {
                open.set(i, connect());
                begunAnew++;
            }
        }
    }

    private boolean isHeld(SocketChannel channel) {
        try {
            if (channel.read(ByteBuffer.allocate(1)) == 0) {
                channel.write(next.duplicate());
                return true;
            }
            channel.close();
            return false;
        } catch (IOException closed) {
            return false;
        }
    }

    private SocketChannel connect() {
        try {
            SocketChannel channel = SocketChannel.open(door);
            channel.configureBlocking(false);
            channel.write(begin.duplicate());
            return channel;
        } catch (IOException failed) {
            throw new IllegalStateException("The door takes no connection", failed);
        }
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
