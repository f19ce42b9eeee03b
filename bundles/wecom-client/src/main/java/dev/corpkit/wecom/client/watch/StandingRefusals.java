package dev.corpkit.wecom.client.watch;

import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.call.CallObserver;
import dev.corpkit.wecom.client.call.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refusals that stand until somebody acts: this machine's address is not trusted (60020), licences are missing (701008, 701099).
 * One stands until WeCom takes what it refused, or was not asked for a day. The list of addresses is the provider's: whoever's
 * call is taken ends this for all. Thread-safe.
 */
public final class StandingRefusals implements CallObserver {

    private static final int UNTRUSTED_ADDRESS = 60020;
    private static final int MISSING_LICENCE = 701008;
    private static final int MISSING_ACCOUNT = 701099;
    private static final Duration FORGET = Duration.ofDays(1);

    private final InstantSource clock;
    private final Map<Subject, Refusal> standing = new ConcurrentHashMap<>();

    /** At this clock. */
    public StandingRefusals(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void ended(String who, String path, int errcode, String told) {
        Instant now = clock.instant();
        switch (errcode) {
            case UNTRUSTED_ADDRESS -> note(new Subject(Kind.ADDRESS, who, ""), address(told), now);
            case MISSING_LICENCE, MISSING_ACCOUNT -> note(new Subject(Kind.LICENCE, who, path), "", now);
            case WeComException.NO_CODE -> {}
            default -> standing.remove(new Subject(Kind.ADDRESS, who, ""));
        }
        if (errcode == 0) {
            standing.keySet().removeIf(each -> each.kind() == Kind.ADDRESS);
            standing.remove(new Subject(Kind.LICENCE, who, path));
        }
    }

    /** The address that WeCom saw, empty where it said none. */
    private static String address(String told) {
        int saw = told.indexOf(Wire.SAW);
        return saw < 0 ? "" : told.substring(saw + Wire.SAW.length());
    }

    private void note(Subject subject, String address, Instant now) {
        standing.merge(
                subject,
                new Refusal(subject, address, now, now, 1),
                (before, again) -> new Refusal(subject, address, before.since(), now, before.count() + 1));
    }

    /** Those that stand, by kind, caller and path. */
    public List<Refusal> all() {
        Instant oldest = clock.instant().minus(FORGET);
        standing.values().removeIf(each -> each.last().isBefore(oldest));
        return standing.values().stream()
                .sorted(Comparator.comparing((Refusal each) -> each.subject().kind())
                        .thenComparing(each -> each.subject().who())
                        .thenComparing(each -> each.subject().path()))
                .toList();
    }

    /** What is refused. */
    public enum Kind {
        /** Any call from this machine's address. */
        ADDRESS,
        /** An API for want of licences. */
        LICENCE
    }

    /**
     * Who is refused what.
     *
     * @param kind what it is
     * @param who the enterprise or suite
     * @param path the API; empty where any is refused
     */
    public record Subject(Kind kind, String who, String path) {}

    /**
     * A refusal.
     *
     * @param subject who is refused what
     * @param address of this machine, as WeCom saw it last; empty where it did not say
     * @param since when first
     * @param last when last
     * @param count how often
     */
    public record Refusal(Subject subject, String address, Instant since, Instant last, long count) {}
}
