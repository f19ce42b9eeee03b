package dev.corpkit.findings;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that is wrong until somebody or time mends it. The same kind and subject is the same finding. Immutable; without
 * secrets and without data of persons. Texts from outside are made harmless here: each text is one line.
 *
 * @param urgency how soon somebody must act
 * @param kind what kind it is, one word in camel case; a metric counts by it, so there are few
 * @param place where: a file and field, an element, an organization, an API path
 * @param cause what is the matter, a sentence or more
 * @param remedy what to do, a sentence or more, with the command if one helps; empty where time alone mends it
 * @param since since when it stands, as far as that is known
 * @param count how many things it is about; at least 1
 * @param subject tells findings of one kind apart, on all nodes and over restarts, whatever their words are: the place, unless
 *     that is too wide
 */
public record Finding(
        Urgency urgency,
        String kind,
        String place,
        String cause,
        String remedy,
        Instant since,
        long count,
        String subject) {

    /** Kind of what is wrong with the store. Much else follows from it. */
    public static final String STORE = "store";

    /** The most urgent first, then what is wrong with the store, then by kind and place. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::urgency)
            .thenComparing(finding -> !finding.kind().equals(STORE))
            .thenComparing(Finding::kind)
            .thenComparing(Finding::place);

    /** Whose subject is its place. */
    public Finding(Urgency urgency, String kind, String place, String cause, String remedy, Instant since, long count) {
        this(urgency, kind, place, cause, remedy, since, count, place);
    }

    /** Makes each text one harmless line. */
    public Finding {
        kind = OneLine.of(kind);
        place = OneLine.of(place);
        cause = OneLine.of(cause);
        remedy = OneLine.of(remedy);
        count = Math.max(1, count);
        subject = OneLine.of(subject);
    }

    /** How soon somebody must act; the most urgent first. */
    public enum Urgency {
        /** Something does not work at all: the store is not open, an enterprise is never read. */
        BROKEN,
        /** Something goes wrong or will soon. */
        WARNING,
        /** Somebody ought to know; nothing is wrong yet. */
        NOTICE
    }
}
