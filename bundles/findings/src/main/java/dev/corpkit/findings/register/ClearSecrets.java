package dev.corpkit.findings.register;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets of configurations that lie in clear in the cache of the framework, which writes all configurations there unless it is
 * told to hold them in memory. Thread-safe.
 */
final class ClearSecrets {

    /** The framework property of Felix's Configuration Admin that says where configurations are kept. */
    static final String KEEPER = "felix.cm.pm";

    private static final Logger LOG = LoggerFactory.getLogger(ClearSecrets.class);

    private final boolean written;
    private final Map<String, Finding> byPid = new ConcurrentHashMap<>();

    /** Where the framework writes configurations, or does not. */
    ClearSecrets(boolean written) {
        this.written = written;
    }

    static ClearSecrets in(UnaryOperator<String> frameworkProperties) {
        return new ClearSecrets(!"memory".equals(frameworkProperties.apply(KEEPER)));
    }

    /** Notes which secrets a configuration has now. */
    synchronized void note(String pid, Collection<String> names, Instant now) {
        if (!written || names.isEmpty()) {
            byPid.remove(pid);
            return;
        }
        Finding before = byPid.get(pid);
        Finding noted = finding(pid, String.join(", ", names), before == null ? now : before.since());
        if (!noted.equals(before)) {
            byPid.put(pid, noted);
            LOG.warn("{}: {} {}", noted.place(), noted.cause(), noted.remedy());
        }
    }

    private static Finding finding(String pid, String names, Instant since) {
        return new Finding(
                Urgency.WARNING,
                "clearSecrets",
                pid + ".cfg: " + names,
                "The framework writes configurations to its cache, and with them this secret in clear.",
                "Give the framework the property " + KEEPER
                        + " = memory (in Karaf: etc/custom.properties), end it, delete its"
                        + " cache (in Karaf: data/cache) and start it.",
                since,
                1);
    }

    Stream<Finding> findings() {
        return byPid.values().stream();
    }
}
