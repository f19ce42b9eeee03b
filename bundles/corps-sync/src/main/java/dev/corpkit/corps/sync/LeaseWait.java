package dev.corpkit.corps.sync;

import java.time.Duration;

/** How to wait while another node has the lease of an organization (contract row G5). */
@FunctionalInterface
public interface LeaseWait {

    /**
     * Waits a little before the lease is asked for again. May give up by throwing.
     *
     * @param lease name of the lease
     * @param attempt how often it was found taken, from 1
     * @throws InterruptedException ends the wait: the run fails
     */
    void pause(String lease, int attempt) throws InterruptedException;

    /** Asks again at a fixed pace, for as long as it takes. */
    static LeaseWait every(Duration pace) {
        return (lease, attempt) -> Thread.sleep(pace.toMillis());
    }
}
