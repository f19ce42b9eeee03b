package dev.corpkit.felix.http;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each door, in one line, that HTTP cannot be answered and where to name another address; a finding until it is. Thread-safe. */
final class SilentDoor implements FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(SilentDoor.class);

    /** By then a server is there that starts, or starts anew after an edit of its file. */
    private static final Duration START = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<Door, Finding> silent = new ConcurrentHashMap<>();

    /** Since when no server is there, by door. */
    private final Map<Door, Instant> missing = new ConcurrentHashMap<>();

    SilentDoor(InstantSource clock) {
        this.clock = clock;
        for (Door door : Door.values()) {
            gone(door);
        }
    }

    /** Whose address it is. */
    enum Door {
        CALLBACKS("callbacks' address", "HTTP is not answered, and no callback arrives", "CORPKIT_HTTP", HttpFile.PID),
        OPERATORS(
                "operators' address",
                "Health and metrics are not answered",
                "CORPKIT_OPERATORS",
                HttpFile.OPERATORS_FILE);

        private final String place;
        private final String harm;
        private final String remedy;

        Door(String place, String harm, String variables, String file) {
            this.place = place;
            this.harm = harm;
            this.remedy = "Name another address: " + variables + "_HOST and " + variables
                    + "_PORT before the start, or " + file + ".cfg, which is read at once.";
        }
    }

    /** Nothing listens at a door's address; what is told already is not told again. */
    void silent(Door door, String address, Throwable why) {
        String cause = door.harm + ": " + reason(why) + ".";
        Finding told = silent.get(door);
        if (told != null && told.place().equals(address) && told.cause().equals(cause)) {
            return;
        }
        silent.put(door, new Finding(Urgency.BROKEN, "http", address, cause, door.remedy, clock.instant(), 1));
        LOG.error("No HTTP at {}: {}. CorpKit runs on without it. {}", address, reason(why), door.remedy);
    }

    /** A door is answered. */
    void answers(Door door) {
        silent.remove(door);
        missing.remove(door);
    }

    /** The server of a door has left. */
    void gone(Door door) {
        missing.put(door, clock.instant());
    }

    @Override
    public List<Finding> findings() {
        Instant before = clock.instant().minus(START);
        return Stream.concat(
                        silent.values().stream(),
                        missing.entrySet().stream()
                                .filter(each -> !silent.containsKey(each.getKey()))
                                .filter(each -> !each.getValue().isAfter(before))
                                .map(each -> notStarted(each.getKey(), each.getValue())))
                .toList();
    }

    /** Nothing was said of its address, so that is not what the server failed of. */
    private static Finding notStarted(Door door, Instant since) {
        return new Finding(
                Urgency.BROKEN,
                "http",
                door.place,
                door.harm + ": its server failed to start.",
                "See the log for why, mend it and start CorpKit again.",
                since,
                1);
    }

    private static String reason(Throwable why) {
        if (why instanceof UnresolvedAddressException) {
            return "no address is known of this host";
        }
        String message = String.valueOf(why.getMessage());
        return message.contains("in use") ? "another program uses this port" : message;
    }
}
