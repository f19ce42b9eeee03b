package dev.corpkit.auths.qywxproxy.settings;

import dev.corpkit.corps.api.CorpArgumentException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The configuration, checked.
 *
 * @param path where callbacks arrive, {@code /qywx}
 * @param maxAge oldest event let in
 * @param eraseDelay from a cancellation to the erasure
 * @param keep how long settled callbacks are kept
 */
public record Settings(String path, Duration maxAge, Duration eraseDelay, Duration keep) {

    static final String PATH = "/qywx";
    static final long MAX_AGE_MINUTES = 60;
    static final long ERASE_DELAY_HOURS = 0;
    static final long KEEP_DAYS = 30;

    private static final Pattern PATHS = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final long MOST = 100_000;

    /** What holds where nothing is configured; below the pattern that it is checked by. */
    public static final Settings DEFAULT = of(PATH, MAX_AGE_MINUTES, ERASE_DELAY_HOURS, KEEP_DAYS);

    /** Of a configuration; a wrong one is an error that names the field. */
    public static Settings of(AuthsConfiguration configuration) {
        return of(
                configuration.path(),
                configuration.maxAgeMinutes(),
                configuration.eraseDelayHours(),
                configuration.keepDays());
    }

    private static Settings of(String path, long maxAgeMinutes, long eraseDelayHours, long keepDays) {
        return new Settings(
                path(path),
                Duration.ofMinutes(within(1, "maxAgeMinutes", maxAgeMinutes)),
                Duration.ofHours(within(0, "eraseDelayHours", eraseDelayHours)),
                Duration.ofDays(within(1, "keepDays", keepDays)));
    }

    private static String path(String path) {
        if (!PATHS.matcher(path).matches()) {
            throw wrong("path", "a path like " + PATH + ", without a slash at its end");
        }
        return path;
    }

    private static long within(long least, String name, long value) {
        if (value < least || value > MOST) {
            throw wrong(name, "a number from " + least + " to " + MOST);
        }
        return value;
    }

    private static CorpArgumentException wrong(String name, String expected) {
        return new CorpArgumentException(
                "Configuration " + AuthsConfiguration.PID + ": " + name + " must be " + expected);
    }
}
