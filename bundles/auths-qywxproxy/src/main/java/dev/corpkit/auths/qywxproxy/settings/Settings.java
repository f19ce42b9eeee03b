package dev.corpkit.auths.qywxproxy.settings;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.time.Duration;
import java.util.Optional;
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

    /** A slip of the pen erases nothing at once. */
    private static final long LONG_ENOUGH_HOURS = 24;

    /** What holds where nothing is configured. */
    public static final Settings DEFAULT = new Settings(
            PATH, Duration.ofMinutes(MAX_AGE_MINUTES), Duration.ofHours(ERASE_DELAY_HOURS), Duration.ofDays(KEEP_DAYS));

    /** Of a configuration. */
    public static Settings of(ConfigurationValues values) {
        return new Settings(
                values.value(
                        "path",
                        PATH,
                        "a path like " + PATH + ", without a slash at its end",
                        text -> Optional.of(text).filter(PATHS.asMatchPredicate())),
                Duration.ofMinutes(values.number("maxAgeMinutes", MAX_AGE_MINUTES, 1, MOST)),
                Duration.ofHours(values.number("eraseDelayHours", ERASE_DELAY_HOURS, 0, MOST, LONG_ENOUGH_HOURS)),
                Duration.ofDays(values.number("keepDays", KEEP_DAYS, 1, MOST)));
    }
}
