package dev.corpkit.corps.sync.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often an organization is synced in full by itself, as people write it. {@link #toString()} is that text. Immutable. */
public sealed interface SyncSchedule {

    /** What is expected of the text, for a person. */
    String EXPECTED = "\"daily 02:00-05:00\", \"every 6h\" (1 to 24) or \"off\"";

    /**
     * Reads one; the schema of the business file has the same pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    static SyncSchedule parse(String text) {
        if (text.equals("off")) {
            return new Off();
        }
        Matcher every = Every.TEXT.matcher(text);
        if (every.matches()) {
            return new Every(Integer.parseInt(every.group(1)));
        }
        Matcher daily = Daily.TEXT.matcher(text);
        if (daily.matches()) {
            return new Daily(time(daily, 1), time(daily, 3));
        }
        throw new IllegalArgumentException("Expected " + EXPECTED);
    }

    private static LocalTime time(Matcher found, int group) {
        return LocalTime.of(Integer.parseInt(found.group(group)), Integer.parseInt(found.group(group + 1)));
    }

    /** Whether it never is. */
    default boolean isOff() {
        return false;
    }

    /** The time between two syncs, about: a day that is an hour longer or shorter does not count. */
    Duration period();

    /**
     * Once a day, somewhere within a window.
     *
     * @param from its beginning, by the local time of some zone
     * @param to its end; earlier than {@code from}, it is that of the next day
     */
    record Daily(LocalTime from, LocalTime to) implements SyncSchedule {

        private static final Pattern TEXT =
                Pattern.compile("daily ([01]?[0-9]|2[0-3]):([0-5][0-9]) ?- ?([01]?[0-9]|2[0-3]):([0-5][0-9])");

        /** Refuses a window without length. */
        public Daily {
            if (from.equals(to)) {
                throw new IllegalArgumentException("A window from " + from + " to " + to + " has no length");
            }
        }

        @Override
        public Duration period() {
            return Duration.ofDays(1);
        }

        @Override
        public String toString() {
            return "daily " + from + "-" + to;
        }
    }

    /**
     * Again and again, so long after the last one ended.
     *
     * @param hours 1 to 24
     */
    record Every(int hours) implements SyncSchedule {

        private static final Pattern TEXT = Pattern.compile("every ([1-9]|1[0-9]|2[0-4]) ?h");

        @Override
        public Duration period() {
            return Duration.ofHours(hours);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "every %dh", hours);
        }
    }

    /** Never. */
    record Off() implements SyncSchedule {

        @Override
        public boolean isOff() {
            return true;
        }

        @Override
        public Duration period() {
            throw new IllegalStateException("Never has no period");
        }

        @Override
        public String toString() {
            return "off";
        }
    }
}
