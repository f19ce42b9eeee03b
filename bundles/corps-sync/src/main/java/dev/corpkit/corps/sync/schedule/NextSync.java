package dev.corpkit.corps.sync.schedule;

import dev.corpkit.corps.sync.schedule.SyncSchedule.Daily;
import dev.corpkit.corps.sync.schedule.SyncSchedule.Every;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When one organization is due by a schedule. A thousand organizations spread over a window: each has a place in it that
 * follows from its name, so all nodes know it and it stays. Immutable.
 *
 * @param schedule not {@code off}
 * @param zone whose local time a window is written in
 * @param place where in a window, from 0 to less than 1
 */
public record NextSync(SyncSchedule schedule, ZoneId zone, double place) {

    private static final double STEPS = 1L << 32;

    /** Of an organization, by a name that no other has. */
    public static NextSync of(SyncSchedule schedule, ZoneId zone, String organization) {
        return new NextSync(schedule, zone, placeOf(organization));
    }

    /** The place of a name, evenly spread. */
    private static double placeOf(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            long first = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                first = first << Byte.SIZE | (digest[i] & 0xFF);
            }
            return first / STEPS;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    /** The place's part of a length. */
    public Duration part(Duration length) {
        return Duration.ofMillis((long) (length.toMillis() * place));
    }

    /** Whether no sync is owed now: there was one since the newest window began, or less than a period ago. */
    public boolean isDone(Optional<Instant> lastSync, Instant now) {
        if (schedule instanceof Every every) {
            return lastSync.filter(last -> last.plus(every.period()).isAfter(now))
                    .isPresent();
        }
        Window newest = newestWindow(now);
        return lastSync.filter(last -> !last.isBefore(newest.begin())).isPresent();
    }

    /**
     * When the next sync is due. A moment that has passed says that one was missed: however many were, one makes up for them.
     * An organization that was never synced has missed none, for its first sync begins by itself.
     */
    public Instant after(Optional<Instant> lastSync, Instant now) {
        if (schedule instanceof Every every) {
            return lastSync.map(last -> last.plus(every.period())).orElseGet(() -> now.plus(part(every.period())));
        }
        Window newest = newestWindow(now);
        boolean owed = !isDone(lastSync, now)
                && (lastSync.isPresent() || momentIn(newest).isAfter(now));
        return owed ? momentIn(newest) : momentIn(windowOf(newest.day().plusDays(1)));
    }

    private Instant momentIn(Window window) {
        return window.begin().plus(part(Duration.between(window.begin(), window.end())));
    }

    /** The window that began last. */
    private Window newestWindow(Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        Window window = windowOf(day);
        while (window.begin().isAfter(now)) {
            day = day.minusDays(1);
            window = windowOf(day);
        }
        return window;
    }

    /** One that the beginning of summer time swallows has its length after it; an hour that comes twice counts once for its beginning. */
    private Window windowOf(LocalDate day) {
        Daily daily = (Daily) schedule;
        LocalDate last = daily.to().isAfter(daily.from()) ? day : day.plusDays(1);
        Instant begin = instant(day.atTime(daily.from()));
        Instant end = instant(last.atTime(daily.to()));
        Duration written = Duration.between(day.atTime(daily.from()), last.atTime(daily.to()));
        return new Window(day, begin, end.isAfter(begin) ? end : begin.plus(written));
    }

    /** Of a local time that does not exist, the moment at which the clocks jump over it; of one that comes twice, the first. */
    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : local.atZone(zone).toInstant();
    }

    private record Window(LocalDate day, Instant begin, Instant end) {}
}
