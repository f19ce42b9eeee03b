package dev.corpkit.wecom.client.suite;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.ShownMoment;
import dev.corpkit.wecom.client.watch.StandingRefusals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong between this node and WeCom, as far as its own calls have shown: nothing is asked for it. Thread-safe. */
final class ClientFindings {

    private static final String PLACE = "WeCom";

    /** More than answers may travel, less than makes a callback stale. */
    private static final Duration HARMLESS = Duration.ofMinutes(1);

    private final Link link;
    private final Ground ground;
    private final Since wrongClock = new Since();
    private final Since stopped = new Since();
    private final Since limited = new Since();

    ClientFindings(Link link, Ground ground) {
        this.link = link;
        this.ground = ground;
    }

    List<Finding> now() {
        Instant now = ground.clock().instant();
        Stream<Finding> refused = link.refusals().all().stream().map(ClientFindings::refused);
        return Stream.of(clock(now).stream(), codes(now).stream(), limit(now).stream(), refused)
                .flatMap(each -> each)
                .toList();
    }

    private Optional<Finding> clock(Instant now) {
        return wrongClock
                .of(now, link.peerClock().ahead().filter(ahead -> ahead.abs().compareTo(HARMLESS) > 0))
                .map(ahead -> warning(
                        "clock",
                        PLACE,
                        "This machine's clock is more than a minute " + (ahead.isNegative() ? "behind" : "ahead of")
                                + " WeCom's, by the Date of its last answer: callbacks are refused as stale or forged.",
                        "Set the clock of this machine and keep it by NTP.",
                        wrongClock.began(now),
                        1));
    }

    private Optional<Finding> codes(Instant now) {
        return stopped.of(now, ground.breaker().openUntil())
                .map(until -> warning(
                        "refusedCodes",
                        PLACE,
                        "WeCom refused too many permanent codes of this node within an hour: first tries are stopped, before"
                                + " WeCom blocks this address, and go on at " + ShownMoment.bound(until) + ".",
                        "See in auths:list which authorizations are suspended, and why.",
                        stopped.began(now),
                        1));
    }

    private Optional<Finding> limit(Instant now) {
        return limited.of(now, ground.windows().closed())
                .map(closed -> warning(
                        "rateLimit",
                        PLACE,
                        "gettoken met WeCom's rate limit (45009): enterprises are asked for again one by one, the last at "
                                + closed.until() + ". No authorization is affected.",
                        "",
                        limited.began(now),
                        closed.enterprises()));
    }

    private static Finding refused(StandingRefusals.Refusal refusal) {
        StandingRefusals.Subject subject = refusal.subject();
        return subject.kind() == StandingRefusals.Kind.ADDRESS
                ? warning(
                        "address",
                        subject.who(),
                        "WeCom refuses calls from this machine's address"
                                + (refusal.address().isEmpty() ? "" : ", " + refusal.address() + ",")
                                + " (60020): it is not on the provider's list of trusted IPs.",
                        "Add it in the provider's console; it takes a minute. Then corps:sync all.",
                        refusal.since(),
                        refusal.count())
                : warning(
                        "licence",
                        subject.who() + " " + subject.path(),
                        "WeCom refuses " + subject.path() + " for want of licences (701008, 701099).",
                        "Buy or activate licences in the provider's console.",
                        refusal.since(),
                        refusal.count());
    }

    private static Finding warning(String kind, String place, String cause, String remedy, Instant since, long count) {
        return new Finding(Urgency.WARNING, kind, place, cause, remedy, since, count);
    }

    /** Since when something stands. */
    private static final class Since {

        private final AtomicReference<@Nullable Instant> began = new AtomicReference<>();

        /** Passes on what is there and remembers since when. */
        <T> Optional<T> of(Instant now, Optional<T> there) {
            began.updateAndGet(before -> there.isEmpty() ? null : before == null ? now : before);
            return there;
        }

        Instant began(Instant otherwise) {
            Instant known = began.get();
            return known == null ? otherwise : known;
        }
    }
}
