package dev.corpkit.auths.qywxproxy.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A body whose bytes arrive when the test says so; a read of what is not there yet is an error, for it would wait. */
final class SlowInput extends ServletInputStream {

    private @Nullable ReadListener listener;
    private int ready;
    int read;

    void arrive(int length) {
        ready += length;
        try {
            if (listener != null) {
                listener.onDataAvailable();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the listener that the body is complete. */
    void end() throws IOException {
        if (listener != null) {
            listener.onAllDataRead();
        }
    }

    /** The sender is gone. */
    void breakOff() {
        if (listener != null) {
            listener.onError(new IOException("reset"));
        }
    }

    @Override
    public int read() {
        if (ready == 0) {
            throw new AssertionError("A thread of the server would wait here");
        }
        ready--;
        read++;
        return 'x';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int some = Math.min(length, ready);
        for (int i = 0; i < some; i++) {
            bytes[from + i] = (byte) read();
        }
        return some;
    }

    @Override
    public boolean isFinished() {
        return false;
    }

    @Override
    public boolean isReady() {
        return ready > 0;
    }

    @Override
    public void setReadListener(ReadListener taken) {
        listener = taken;
    }
}
