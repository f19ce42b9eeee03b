package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.http.KeepingThreads.Later;
import dev.corpkit.wecom.callback.CallbackAddress;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Takes bodies as their bytes arrive: no thread waits for who sends slowly (contract row A16). A body has {@link #LONGEST} to
 * arrive. Of more than {@link #MOST} bodies at once, or {@link #MOST_BYTES} together, the oldest give way: an honest body is here
 * within milliseconds. Thread-safe.
 */
final class ArrivingBodies {

    /** Many times as long as WeCom waits for its answer. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    static final int MOST = 500;
    static final int MOST_BYTES = 1 << 24;

    private static final int PIECE = 1 << 13;

    private final Later later;
    private final Set<Arriving> arriving = new LinkedHashSet<>();
    private long bytes;

    ArrivingBodies(Later later) {
        this.later = later;
    }

    /** A body that was taken. */
    interface Body {
        /** Gives it whole. An error if it never was. */
        InputStream open() throws IOException;
    }

    /**
     * Takes one. Just one of the two is called, once, by any thread.
     *
     * @param then gets it when it is whole, too large, broken off or too late
     * @param crowdedOut is told that it gives way
     */
    void take(ServletInputStream from, Consumer<Body> then, Runnable crowdedOut) {
        Arriving body = new Arriving(from, then, crowdedOut);
        add(body).forEach(Arriving::giveWay);
        try {
            body.callOff = later.after(LONGEST, body::breakOff);
        } catch (RejectedExecutionException closed) {
            body.giveWay();
            return;
        }
        from.setReadListener(body);
    }

    /** How many are arriving, and how large they are together. */
    synchronized String held() {
        return arriving.size() + " bodies of " + bytes + " bytes";
    }

    private synchronized List<Arriving> add(Arriving body) {
        arriving.add(body);
        return surplus();
    }

    private synchronized List<Arriving> grow(Arriving body, int length) {
        if (!arriving.contains(body)) {
            return List.of();
        }
        body.counted += length;
        bytes += length;
        return surplus();
    }

    private synchronized void remove(Arriving body) {
        if (arriving.remove(body)) {
            bytes -= body.counted;
        }
    }

    private List<Arriving> surplus() {
        List<Arriving> surplus = new ArrayList<>();
        Iterator<Arriving> oldest = arriving.iterator();
        while (arriving.size() > MOST || bytes > MOST_BYTES) {
            Arriving next = oldest.next();
            oldest.remove();
            bytes -= next.counted;
            surplus.add(next);
        }
        return surplus;
    }

    private final class Arriving implements ReadListener {

        private final ServletInputStream from;
        private final Consumer<Body> then;
        private final Runnable crowdedOut;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final AtomicBoolean ended = new AtomicBoolean();
        private long counted;
        private volatile Runnable callOff = () -> {};

        private Arriving(ServletInputStream from, Consumer<Body> then, Runnable crowdedOut) {
            this.from = from;
            this.then = then;
            this.crowdedOut = crowdedOut;
        }

        /** Servers call this by one thread at a time. */
        @Override
        public void onDataAvailable() throws IOException {
            byte[] piece = new byte[PIECE];
            while (!ended.get() && from.isReady() && !from.isFinished()) {
                int length = from.read(piece);
                if (length < 0) {
                    return;
                }
                body.write(piece, 0, length);
                grow(this, length).forEach(Arriving::giveWay);
                if (body.size() > CallbackAddress.MAX_BODY) {
                    onAllDataRead();
                }
            }
        }

        @Override
        public void onAllDataRead() {
            byte[] whole = body.toByteArray();
            end(() -> then.accept(() -> new ByteArrayInputStream(whole)));
        }

        @Override
        public void onError(Throwable broken) {
            breakOff();
        }

        private void breakOff() {
            end(() -> then.accept(() -> {
                throw new IOException("The body did not arrive");
            }));
        }

        private void giveWay() {
            end(crowdedOut);
        }

        private void end(Runnable told) {
            if (ended.compareAndSet(false, true)) {
                remove(this);
                callOff.run();
                told.run();
            }
        }
    }
}
