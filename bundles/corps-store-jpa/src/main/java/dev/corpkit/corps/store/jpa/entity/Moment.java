package dev.corpkit.corps.store.jpa.entity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as text of one length: exact to the nanosecond on every database, in order when ordered as text, and no time zone
 * of a session or driver can move it.
 */
public final class Moment {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moment() {}

    /** As text. */
    public static String write(Instant instant) {
        return FORMAT.format(instant);
    }

    /** From the text. */
    public static Instant read(String text) {
        return FORMAT.parse(text, Instant::from);
    }
}
