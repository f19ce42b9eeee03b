package dev.corpkit.felix.http;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, in one line, that HTTP cannot be answered and where to name another address; a finding until it is. Thread-safe. */
final class SilentDoor implements FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(SilentDoor.class);
    private static final String REMEDY =
            "Name another address: CORPKIT_HTTP_HOST and CORPKIT_HTTP_PORT before the start,"
                    + " or org.apache.felix.http.cfg, which is read at once.";

    private final InstantSource clock;
    private final AtomicReference<Optional<Finding>> silent = new AtomicReference<>(Optional.empty());

    SilentDoor(InstantSource clock) {
        this.clock = clock;
    }

    /** Nothing listens at an address; what is told already is not told again. */
    void silent(String address, Throwable why) {
        String cause = "HTTP is not answered, and no callback arrives: " + reason(why) + ".";
        if (silent.get()
                .filter(told -> told.place().equals(address) && told.cause().equals(cause))
                .isPresent()) {
            return;
        }
        Finding finding = new Finding(Urgency.BROKEN, "http", address, cause, REMEDY, clock.instant(), 1);
        silent.set(Optional.of(finding));
        LOG.error("No HTTP at {}: {}. CorpKit runs on without it. {}", finding.place(), reason(why), REMEDY);
    }

    /** Somewhere HTTP is answered. */
    void answers() {
        silent.set(Optional.empty());
    }

    @Override
    public List<Finding> findings() {
        return silent.get().stream().toList();
    }

    private static String reason(Throwable why) {
        if (why instanceof UnresolvedAddressException) {
            return "no address is known of this host";
        }
        String message = String.valueOf(why.getMessage());
        return message.contains("in use") ? "another program uses this port" : message;
    }
}
