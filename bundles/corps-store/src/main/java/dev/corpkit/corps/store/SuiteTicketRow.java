package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * The newest ticket of a suite. {@link #toString()} hides it.
 *
 * @param suiteId the suite
 * @param ticket encrypted at rest
 * @param receivedAt when it came
 */
public record SuiteTicketRow(String suiteId, String ticket, Instant receivedAt) {

    @Override
    public String toString() {
        return "SuiteTicketRow[" + suiteId + " " + receivedAt + "]";
    }
}
