package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.outage.Outages;
import dev.corpkit.auths.qywxproxy.outage.Unkept;
import dev.corpkit.auths.qywxproxy.outage.UnkeptCallbacks;
import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each suite that receives callbacks here leave its sign of life, and hands over what was not kept. {@link #run} belongs to
 * one thread, which may wait for the store; the findings ask nobody. Thread-safe.
 */
final class OutageWatch implements Runnable, FindingSource {

    private static final Logger LOG = LoggerFactory.getLogger(OutageWatch.class);
    private static final Duration LOG_PAUSE = Duration.ofMinutes(1);

    /** Without another one for so long, it may be over. */
    private static final Duration STILL = Duration.ofSeconds(5);

    private final Doors doors;
    private final UnkeptCallbacks unkept;
    private final InstantSource clock;
    private final Seldom logging;
    private Instant awakeSince;
    private Instant lastEnd;

    OutageWatch(Doors doors, UnkeptCallbacks unkept, InstantSource clock) {
        this.doors = doors;
        this.unkept = unkept;
        this.clock = clock;
        this.logging = new Seldom(clock, LOG_PAUSE);
        this.awakeSince = clock.instant();
        this.lastEnd = awakeSince;
    }

    /** To be called every {@link Outages#BEAT}. Throws nothing. */
    @Override
    public synchronized void run() {
        Instant now = clock.instant();
        if (lastEnd.plus(Outages.UNNOTICED).isBefore(now)) {
            awakeSince = now; // this machine slept, and heard nothing
        }
        doors.receiving().forEach(this::beat);
        lastEnd = clock.instant();
    }

    private void beat(CallbackOwner owner) {
        String suiteId = owner.getSuiteId();
        if (unkept.isRecent(suiteId, Outages.UNNOTICED)) {
            return; // it is not over: a store that fails now and then is one outage, not one for each beat
        }
        Instant open = doors.openSince(suiteId);
        Optional<Unkept> taken = unkept.take(suiteId);
        boolean done = false;
        try {
            owner.callbacks().outages().beat(taken, open.isAfter(awakeSince) ? open : awakeSince);
            done = true;
        } catch (RuntimeException failed) {
            if (logging.mayHappen()) {
                LOG.warn(
                        "Whether callbacks of suite {} are kept could not be noted: {}; tried again",
                        suiteId,
                        failed.getMessage());
            }
        } finally {
            if (!done) {
                taken.ifPresent(back -> unkept.giveBack(suiteId, back));
            }
        }
    }

    @Override
    public String about() {
        return "outages";
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(
                        unkept.all().entrySet().stream().map(each -> underWay(each.getKey(), each.getValue())),
                        doors.receiving().stream().flatMap(owner -> owner.callbacks().outages().findings().stream()))
                .toList();
    }

    private Finding underWay(String suiteId, Unkept missed) {
        boolean still = unkept.isRecent(suiteId, STILL);
        return new Finding(
                still ? Urgency.BROKEN : Urgency.WARNING,
                Outages.KIND,
                "suite " + suiteId,
                still
                        ? "WeCom's callbacks are answered 503: they cannot be kept."
                        : "WeCom's callbacks were answered 503 until a moment ago.",
                "See what else is found, of the store or of elements. What was missed is read by itself once callbacks are"
                        + " kept again.",
                missed.since(),
                missed.count());
    }
}
