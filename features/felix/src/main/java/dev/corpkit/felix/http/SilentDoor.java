package dev.corpkit.felix.http;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each door, in one line, that HTTP cannot be answered and where to name another address; a finding until it is. Thread-safe. */
final class SilentDoor implements FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(SilentDoor.class);

    private final InstantSource clock;
    private final Map<Door, Finding> silent = new ConcurrentHashMap<>();

    SilentDoor(InstantSource clock) {
        this.clock = clock;
    }

    /** Whose address it is. */
    enum Door {
        CALLBACKS("HTTP is not answered, and no callback arrives", "CORPKIT_HTTP", HttpFile.PID),
        OPERATORS("Health and metrics are not answered", "CORPKIT_OPERATORS", HttpFile.OPERATORS_FILE);

        private final String harm;
        private final String remedy;

        Door(String harm, String variables, String file) {
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
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(silent.values());
    }

    private static String reason(Throwable why) {
        if (why instanceof UnresolvedAddressException) {
            return "no address is known of this host";
        }
        String message = String.valueOf(why.getMessage());
        return message.contains("in use") ? "another program uses this port" : message;
    }
}
