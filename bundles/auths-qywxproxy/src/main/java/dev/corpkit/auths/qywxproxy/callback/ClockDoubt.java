package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether this machine's clock may be to blame for a refusal, by WeCom's own clock as last seen. Looked at before anybody blames a
 * token, a key or WeCom.
 *
 * @param ahead how far this machine's clock is ahead of WeCom's, negative where it is behind; empty while unknown
 */
record ClockDoubt(Supplier<Optional<Duration>> ahead) {

    /** More than answers may travel, less than makes a callback stale. */
    private static final Duration HARMLESS = Duration.ofMinutes(1);

    private static final Set<Refusal> OF_TIME = EnumSet.of(Refusal.STALE, Refusal.BAD_SIGNATURE);

    /** A sentence for the log; empty where the clock is right, unknown, or has no part in it. */
    String about(Refusal reason) {
        return OF_TIME.contains(reason)
                ? ahead.get()
                        .filter(off -> off.abs().compareTo(HARMLESS) > 0)
                        .map(ClockDoubt::sentence)
                        .orElse("")
                : "";
    }

    private static String sentence(Duration off) {
        return " This machine's clock is " + off.abs().toSeconds() + " seconds "
                + (off.isNegative() ? "behind" : "ahead of")
                + " WeCom's, by the Date of WeCom's last answer: set it first.";
    }
}
