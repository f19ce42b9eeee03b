package dev.corpkit.corps.shell;

import dev.corpkit.findings.ShownMoment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moments as commands show them, and as an operator writes them; those without a zone are of the system's. */
public final class Moments {

    /** What the parameters of commands mean. */
    static final String WORDS = "an instant (2026-11-01T08:00:00Z), a local time (2026-11-01T08:00), a day's beginning"
            + " (2026-11-01) or now";

    private final Clock clock;
    private final List<Function<String, Instant>> forms;

    Moments(Clock clock) {
        this.clock = clock;
        this.forms = List.of(
                text -> OffsetDateTime.parse(text).toInstant(),
                text -> LocalDateTime.parse(text).atZone(clock.getZone()).toInstant(),
                text -> LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant());
    }

    /** {@code 2026-11-01T08:00:00Z}: to the second, in UTC. */
    public static String shown(Instant moment) {
        return ShownMoment.of(moment);
    }

    /** The same, or a word where there is none. */
    static String shown(@Nullable Instant moment, String otherwise) {
        return moment == null ? otherwise : shown(moment);
    }

    /** When something is to happen: {@code now} where that moment has passed. */
    static String due(@Nullable Instant moment, Instant now, String otherwise) {
        return moment != null && !moment.isAfter(now) ? "now" : shown(moment, otherwise);
    }

    /** The same within a sentence: {@code at 2026-11-01T08:00:00Z}. */
    static String at(Instant moment, Instant now) {
        String due = due(moment, now, "");
        return due.equals("now") ? due : "at " + due;
    }

    Instant of(String word) {
        if (word.equals("now")) {
            return clock.instant();
        }
        String text = word.strip().replace(' ', 'T');
        return forms.stream()
                .flatMap(form -> parsed(form, text).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no moment. Write " + WORDS
                        + "; times without a zone are of " + clock.getZone() + "."));
    }

    private static Optional<Instant> parsed(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
