package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.wecom.client.token.Pause;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what WeCom gives only once: an auth code is used up when its permanent code comes, so a database that fails for a
 * moment, as when another node takes over, must not lose it. Holds nothing of the database while it waits.
 */
final class GivenOnce {

    private static final Logger LOG = LoggerFactory.getLogger(GivenOnce.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 10;

    private final Pause pause;

    GivenOnce(Pause pause) {
        this.pause = pause;
    }

    /**
     * Writes it.
     *
     * @param what for the log: names no secret
     * @throws StoreException if it cannot be written; it is lost then
     */
    <T> T keep(String what, Supplier<T> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (StoreException failed) {
                LOG.warn("Could not keep {} tries={}: {}", what, tries, failed.getMessage());
                if (tries == TRIES) {
                    throw failed;
                }
            }
            pause.of(PAUSE);
        }
    }
}
