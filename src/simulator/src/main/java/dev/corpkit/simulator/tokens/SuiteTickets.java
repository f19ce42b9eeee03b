package dev.corpkit.simulator.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/** A suite's tickets: a new one every 10 minutes, each valid for 30 (P97173). Computed from the time, so nothing is kept. */
public final class SuiteTickets {
    private static final long PERIOD_SECONDS = 600;
    private static final int VALID_PERIODS = 3;

    private final Clock clock;
    private final String salt;

    public SuiteTickets(Clock clock, String salt) {
        this.clock = clock;
        this.salt = salt;
    }

    public String current(String suiteId) {
        return ticket(suiteId, period());
    }

    public boolean isValid(String suiteId, String ticket) {
        for (int age = 0; age < VALID_PERIODS; age++) {
            if (ticket(suiteId, period() - age).equals(ticket)) {
                return true;
            }
        }
        return false;
    }

    private long period() {
        return clock.instant().getEpochSecond() / PERIOD_SECONDS;
    }

    private String ticket(String suiteId, long period) {
        byte[] text = (salt + suiteId + period).getBytes(StandardCharsets.UTF_8);
        try {
            return "ticket-"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
