package dev.corpkit.auths.qywxproxy.secret;

import dev.corpkit.findings.Finding;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.callback.PreviousSecrets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * By which pair of token and key the callbacks of each sender came last, where there are two (contract row A17): on this node,
 * since the element was loaded. Thread-safe.
 */
public final class SecretUse {

    /** Whoever knows the previous pair may name enterprises as he likes. */
    private static final int MOST = 100_000;

    private final String place;
    private final String field;
    private final @Nullable PreviousSecrets previous;
    private final InstantSource clock;
    private final Instant began;
    private final Map<String, Came> bySender = new ConcurrentHashMap<>();

    /**
     * At an address where no callback has come yet.
     *
     * @param suiteId whose address
     * @param path of the object in the business file that holds its token
     */
    public SecretUse(String suiteId, String path, AcceptedSecrets secrets, InstantSource clock) {
        this.field = path + ".previous";
        this.place = "suite " + suiteId + ": " + field + ".token";
        this.previous = secrets.previous();
        this.clock = clock;
        this.began = clock.instant();
    }

    /**
     * The newest callback of a sender.
     *
     * @param at when it came
     */
    record Came(boolean byPrevious, Instant at) {}

    /**
     * Notes one that was let in.
     *
     * @param corpId the enterprise, empty for the suite itself
     */
    public void came(String corpId, boolean byPrevious) {
        if (previous != null && (bySender.size() < MOST || bySender.containsKey(corpId))) {
            bySender.put(corpId, new Came(byPrevious, clock.instant()));
        }
    }

    /** What an operator is to know of it; empty where there is no previous pair. */
    public Optional<Finding> finding() {
        return previous == null
                ? Optional.empty()
                : Optional.of(new UseFinding(place, field, previous.until(), began)
                        .of(Map.copyOf(bySender), clock.instant()));
    }
}
