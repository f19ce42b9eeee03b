package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * The newest ticket of a suite. {@link #toString()} hides it.
 *
 * @param suiteId the suite
 * @param ticket encrypted at rest
 * @param receivedAt when WeCom pushed it, by its own time; when it came where that is not known
 */
public record SuiteTicketRow(String suiteId, String ticket, Instant receivedAt) {

    @Override
    public String toString() {
        return "SuiteTicketRow[" + suiteId + " " + receivedAt + "]";
    }
}
