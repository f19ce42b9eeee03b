package dev.corpkit.wecom.client.call;

import dev.corpkit.corps.api.CorpException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many calls of one enterprise to one path may be under way at once: WeCom answers 45033 above a number it does not publish.
 * OkHttp's dispatcher does not count calls that are waited for.
 */
public final class Gate {

    private final int parallel;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    /** A gate of one enterprise. */
    public Gate(int parallel) {
        this.parallel = parallel;
    }

    <T> T pass(String path, Supplier<T> call) {
        Semaphore place = places.computeIfAbsent(path, ignored -> new Semaphore(parallel, true));
        try {
            place.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CorpException("Stopped while waiting to call " + path, stopped);
        }
        try {
            return call.get();
        } finally {
            place.release();
        }
    }
}
