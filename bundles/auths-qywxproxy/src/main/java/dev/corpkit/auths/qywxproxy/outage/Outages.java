package dev.corpkit.auths.qywxproxy.outage;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that callbacks of a suite could not be kept, and has every authorization read again and every organization synced for
 * it (contract row A15): whether WeCom repeats what was answered 503 is not known. A sign of life in the store, which all nodes
 * share, tells of outages that a restart ended; what was refused here, of shorter ones. Thread-safe.
 */
public final class Outages {

    /** How often a sign of life is due. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    /** {@link Finding#kind()}. */
    public static final String KIND = "outage";

    /** Without a sign of life for longer than that, WeCom may have given up all three tries. Without a refusal, it is over. */
    public static final Duration UNNOTICED = Duration.ofSeconds(30);

    /** By then there was one, if there is a store. */
    private static final Duration FIRST_BEAT = Duration.ofMinutes(1);

    /** Between the readings that an outage leaves, so that they do not crowd out what happens now. */
    static final Duration STEP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final int BATCH = 100;

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final SignOfLife life;
    private final Instant begun;
    private volatile @Nullable Instant lastBeat;
    private volatile @Nullable Outage last;
    private volatile List<Finding> told = List.of();

    /** Of a suite. */
    public Outages(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
        this.life = new SignOfLife(suiteId, UNNOTICED);
        this.begun = clock.instant();
    }

    /**
     * To be called every {@link #BEAT} for as long as callbacks can come in.
     *
     * @param unkept what was not kept on this node since the last call that returned
     * @param openSince since when callbacks have come to this node, be it that they are not kept
     * @throws RuntimeException if the store cannot be asked; nothing is dealt with then
     */
    public synchronized void beat(Optional<Unkept> unkept, Instant openSince) {
        Instant now = clock.instant();
        outage(now, unkept, openSince).ifPresent(outage -> {
            last = outage.from().plus(UNNOTICED).isBefore(outage.to()) ? outage : last;
            owe(outage, now);
        });
        store.run(tx -> life.sign(tx.leases(), now));
        told = store.inTransaction(tx -> tx.callbacks().unsettled(suiteId, OwedReading.OUTAGE)).stream()
                .min(Comparator.comparing(CallbackRow::happenedAt))
                .map(this::lost)
                .stream()
                .toList();
        lastBeat = now;
    }

    /** As of the last beat; asks nobody. */
    public List<Finding> findings() {
        return told;
    }

    /**
     * Until when to wait for what was due at a moment: longer where nobody could take it then, by restart or outage, for so long
     * after that as the next push takes. Until the first beat nobody knows.
     */
    public Instant waitedFor(Instant due, Duration nextPush) {
        Outage outage = last;
        if (lastBeat == null) {
            Instant known = begun.plus(FIRST_BEAT);
            return known.isAfter(due) ? known : due;
        }
        boolean excused = outage != null
                && !due.isBefore(outage.from())
                && due.isBefore(outage.to().plus(nextPush));
        return excused ? outage.to().plus(nextPush) : due;
    }

    private Optional<Outage> outage(Instant now, Optional<Unkept> unkept, Instant openSince) {
        Optional<Instant> stored = store.inTransaction(tx -> life.last(tx.leases()));
        Optional<Instant> alive = Stream.concat(stored.stream(), Stream.ofNullable(lastBeat))
                .max(Comparator.naturalOrder())
                .filter(at -> at.plus(UNNOTICED).isBefore(now));
        return alive.map(from -> new Outage(
                        from,
                        now,
                        unkept.map(Unkept::count).orElse(0L),
                        openSince.isAfter(from)
                                || unkept.filter(Unkept::authorizes).isPresent()))
                .or(() -> unkept.map(few -> new Outage(few.since(), few.last(), few.count(), few.authorizes())));
    }

    private void owe(Outage outage, Instant now) {
        List<String> corps =
                List.copyOf(store.inTransaction(tx -> tx.authorizations().corpNames(suiteId))
                        .keySet());
        for (int from = 0; from < corps.size(); from += BATCH) {
            int first = from;
            int end = Math.min(from + BATCH, corps.size());
            store.run(tx -> {
                for (int at = first; at < end; at++) {
                    OwedReading.owe(tx, suiteId, corps.get(at), outage, now, now.plus(STEP.multipliedBy(at)));
                }
            });
        }
        if (outage.authorizes()) {
            store.run(tx -> tx.callbacks().insert(OwedReading.record(suiteId, outage)));
        }
        LOG.warn(
                "{} suite={} answered503={} authorizations={} are read again, and a full sync follows each",
                sentence(outage),
                suiteId,
                outage.refused(),
                corps.size());
    }

    static String sentence(Outage outage) {
        return "Callbacks could not be kept from " + seconds(outage.from()) + " to " + seconds(outage.to()) + "."
                + (outage.authorizes() ? " An enterprise that authorized the suite then may be missing here." : "");
    }

    private Finding lost(CallbackRow oldest) {
        return new Finding(
                Urgency.WARNING,
                KIND,
                "callbacks of suite " + suiteId,
                String.valueOf(oldest.problem()),
                "Who scanned the code then and is not in auths:list must scan again (auths:link " + suiteId
                        + "). Once that is seen to:" + " auths:retry " + suiteId + " " + oldest.id()
                        + "; else this is told for a week.",
                oldest.happenedAt(),
                1);
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
