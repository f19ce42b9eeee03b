package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.api.CorpException;
import java.time.Duration;

/** Waits. Tests wait by moving their clock. */
@FunctionalInterface
public interface Pause {

    /** Waits that long. */
    void await(Duration length) throws InterruptedException;

    /**
     * Waits that long.
     *
     * @throws CorpException if the thread is interrupted; its flag stays set
     */
    default void of(Duration length) {
        try {
            await(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CorpException("Stopped while waiting for WeCom", stopped);
        }
    }
}
